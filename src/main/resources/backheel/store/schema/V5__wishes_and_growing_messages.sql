-- What a chat waits for, and on which terms. Targets: a subject's key; two of them as a+b, in order
-- of the alphabet; feed/KEY; outlet/NAME; words/PHRASE; '*' for every story.
create table wish (
  id integer primary key,
  chat text not null references chat (id),
  target text not null,
  name text not null,
  since bigint not null,
  kind integer not null default 0,       -- 0 all, 1 big ones, 2 with quotes, 3 with results
  outlets integer not null default 1,    -- told once so many outlets report it
  languages text not null default '',    -- ',en,fr,'; '' for any
  never text not null default '',        -- '|marca|bbc sport|': reports of these are not told
  digest integer not null default 0,     -- 1: kept for the digest
  paused_until bigint not null default 0,
  unique (chat, target)
);
create index wish_by_target on wish (target, id);
insert into wish (chat, target, name, since) select chat, subject, name, since from follow;
insert into wish (chat, target, name, since)
  select chat, case feed when '*' then '*' else 'feed/' || feed end, '', since from subscription;
drop table follow;
drop table subscription;

-- A wish for words is found by these: one of them stands in every report that fits.
create table wish_word (
  word text not null,
  wish bigint not null references wish (id) on delete cascade,
  primary key (word, wish)
);
create index wish_word_by_wish on wish_word (wish);

-- When a chat wants to hear; how each is written is known to the rhythm.
alter table chat add column zone text not null default '';
alter table chat add column quiet text not null default '';
alter table chat add column digest text not null default '';
alter table chat add column cap integer not null default 0;      -- messages a day, 0 for any number
alter table chat add column match_days integer not null default 0;
alter table chat add column once integer not null default 0;     -- 1: rather lose a message than get it twice
alter table chat add column home text;   -- the chat in which this person is told, null for this one
alter table chat add column owner text;  -- the private chat of whoever set it up, null when not known

-- Goes up with every change of the story that people should see.
alter table story add column edition integer not null default 0;

create table owed (
  id integer primary key autoincrement, -- never used again: platforms and the sent-journal know deliveries by it
  chat text not null,
  story bigint references story (number), -- null for a notice
  notice text,                 -- what is said when it is no story: JSON
  why text not null,           -- the target that caused it
  state integer not null,      -- 0 owed, 1 sent, 2 given up, 3 set aside by a decision, 4 kept for later, 5 withheld
  attempts integer not null,
  created bigint not null,
  ended bigint,
  message text,                -- the platform's id of what was sent
  note text,                   -- how the last attempt ended, or why it is withheld
  edition integer not null default 0, -- the story's, as it was last told
  bundle bigint,               -- those with the same number go out as one message
  kept_as text not null default '', -- digest, preview or wrap_up; digest before it is kept when the wish says so
  release_at bigint,           -- when what is kept goes out
  unique (chat, story)
);
insert into owed (id, chat, story, why, state, attempts, created, ended, message, note)
  select id, chat, story,
    case when why in (select key from feed) or exists (select 1 from wish w where w.target = 'feed/' || why)
      then 'feed/' || why else why end,
    state, attempts, created, ended, message, note from delivery;
drop table delivery;
alter table owed rename to delivery;
create index delivery_owed on delivery (chat, id) where state = 0;
create index delivery_kept on delivery (release_at) where state = 4;
create index delivery_ended on delivery (ended) where state <> 0;
create index delivery_by_story on delivery (story, id);
create index delivery_by_bundle on delivery (bundle) where bundle is not null;

-- Messages that were sent and have changed since.
create table growth (
  delivery bigint primary key,
  chat text not null,
  platform text not null,
  at bigint not null,          -- not before then, so that several changes become one
  attempts integer not null default 0
);
create index growth_due on growth (platform, at);

-- Where telling of a report was left off, when it has more followers than fit in one transaction.
create table fan_out (
  id integer primary key,
  report bigint not null,
  target text not null,
  reached bigint not null
);

-- At what pace a platform is written to, and until when it wants to hear nothing.
create table pace (
  platform text primary key,
  per_second double precision not null,
  held_until bigint not null
);

-- How often this database has been opened for work; whoever opened it last may work.
create table duty (epoch bigint not null);
insert into duty (epoch) values (0);
