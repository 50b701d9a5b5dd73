-- What long buttons say is what people typed: it belongs to a chat, and is kept for a day. Those of
-- before belong to nobody, so they go.
drop table long_action;
create table long_action (
  id text primary key,
  chat text not null,
  action text not null,
  since bigint not null
);
create index long_action_by_chat on long_action (chat);
create index long_action_by_age on long_action (since);

-- What a feed has shown, for when its address is erased.
create index sighting_by_source on sighting (source);

-- When something was erased that may still stand in the gaps of the file.
create table erasure (at bigint not null);
