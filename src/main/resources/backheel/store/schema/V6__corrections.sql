-- What was read under a report's id, so that a change is seen without reading again.
alter table report add column fingerprint text not null default '';
alter table report add column read_from text not null default ''; -- the source that brought it: it alone revises it
alter table report add column link text; -- where it is read: feeds change an article's id when it is edited
create index report_by_link on report (link);

-- What outlets changed in reports that had been told.
create table correction (
  report bigint not null references report (seq),
  at bigint not null,          -- when it was seen
  kind text not null,
  was text not null,
  now text not null,
  primary key (report, kind, was, now)
);
