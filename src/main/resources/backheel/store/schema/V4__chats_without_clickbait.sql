-- Whether a chat is told of stories whose headline is bait.
alter table chat add column bait integer not null default 1;
