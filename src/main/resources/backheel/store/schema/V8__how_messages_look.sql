-- How a chat's messages look.
alter table chat add column shape text not null default '';      -- '' full, short, own
alter table chat add column template text not null default '';   -- what is told when the shape is its own
alter table chat add column pictures text not null default '';   -- '' the outlet's, card, none
alter table chat add column previews integer not null default 1; -- 0: no preview of the page
alter table chat add column silent integer not null default 0;   -- 1: alerts come without a sound
alter table chat add column outlets integer not null default 1;  -- 0: outlets are not named
alter table chat add column spoilers integer not null default 0; -- 1: results are veiled
alter table chat add column published integer not null default 0; -- 1: followers of an announcement channel get it too
alter table chat add column title text not null default '';      -- what a chat of many is called, as its owner knows it

-- The chat of many that a person sets up from the private chat, for a while.
alter table chat add column desk text;
alter table chat add column desk_until bigint not null default 0;

alter table wish add column silent integer not null default 0;   -- 1: its alerts come without a sound
alter table wish add column ping text not null default '';       -- a role that its alerts call

-- What a platform numbers and has been dealt with: not dealt with again after a restart.
create table heard (
  platform text not null,
  number bigint not null,
  at bigint not null,
  primary key (platform, number)
);
create index heard_at on heard (at);
