-- The state of a delivery, and the reason for holding or withholding it, by name. The index on chat and
-- story is made after the rows are there: for a million of them that takes half the time.
create table named_delivery (
  id integer primary key autoincrement, -- never reused: platforms and the sent journal know deliveries by it
  chat text not null,
  story bigint references story (number), -- null for a notice
  notice text,                 -- the notice as JSON, null for a story
  topic text not null,         -- the topic that caused it
  state text not null check (state in ('queued', 'sent', 'abandoned', 'superseded', 'held', 'withheld')),
  attempts integer not null,
  created bigint not null,
  ended bigint,
  message text,                -- the platform's id of the sent message
  note text,                   -- how the last attempt ended, or the reason for holding or withholding it
  edition integer not null default 0, -- the story's edition that was sent last
  bundle bigint,               -- deliveries with the same number are sent as one message
  bundle_kind text not null default '', -- digest, preview or wrap_up; before it is held, digest when the subscription asks for it
  release_at bigint            -- when a held delivery is queued again
);
insert into named_delivery (id, chat, story, notice, topic, state, attempts, created, ended, message, note, edition,
    bundle, bundle_kind, release_at)
  select id, chat, story, notice, topic,
    case state when 0 then 'queued' when 1 then 'sent' when 2 then 'abandoned' when 3 then 'superseded'
      when 4 then 'held' when 5 then 'withheld' end,
    attempts, created, ended, message,
    case
      when state = 4 then case when note in ('CAP', 'MATCH_DAY', 'QUIET') then lower(note) else 'digest' end
      when state = 5 then case note
        when 'paused' then 'chat_paused' when 'resting' then 'subscription_paused' when 'muted' then 'muted'
        when 'bait' then 'clickbait' when 'language' then 'language' when 'outlet' then 'excluded_outlet'
        when 'small' then 'not_big' when 'quotes' then 'no_quote' when 'outlets' then 'too_few_outlets'
        else 'no_result' end
      else note end,
    edition, bundle, bundle_kind, release_at
  from delivery;
update sqlite_sequence set seq = (select seq from sqlite_sequence where name = 'delivery')
  where name = 'named_delivery';
drop table delivery;
alter table named_delivery rename to delivery;
create unique index delivery_by_chat on delivery (chat, story);
create index delivery_queued on delivery (chat, id) where state = 'queued';
create index delivery_held on delivery (release_at) where state = 'held';
create index delivery_ended on delivery (ended) where state <> 'queued';
create index delivery_by_story on delivery (story, id);
create index delivery_by_bundle on delivery (bundle) where bundle is not null;
