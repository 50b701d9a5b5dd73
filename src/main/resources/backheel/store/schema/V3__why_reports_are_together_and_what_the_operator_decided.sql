alter table story add column merged_into bigint; -- the story that took its reports, null while it has its own
alter table report add column why text not null default ''; -- why it was put with its story, a line a reason

-- What the operator decided about stories; the latest that is not undone can be undone.
create table decision (
  id bigint primary key,
  kind text not null,          -- MERGE or SPLIT
  story bigint not null,       -- the story that stays
  other bigint not null,       -- the story that was merged into it, or split off
  made_by text not null,       -- the chat
  why text not null,
  made bigint not null,
  undone bigint
);

-- The reports that a decision moved.
create table decided_report (
  decision bigint not null references decision (id),
  report bigint not null,
  primary key (decision, report)
);

-- The deliveries that a decision set aside (state 3), or wrote so that nothing is told twice.
create table decided_delivery (
  decision bigint not null references decision (id),
  delivery bigint not null,
  written integer not null,    -- 1 when the decision wrote it, 0 when it set it aside
  primary key (decision, delivery)
);
create index delivery_by_story on delivery (story);
