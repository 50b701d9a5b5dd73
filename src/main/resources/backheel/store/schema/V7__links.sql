-- Codes with which a person joins two chats; each can be used once, and not for long.
create table link_code (
  code text primary key,
  chat text not null unique,
  expires bigint not null
);

-- Which outlets there are.
create index report_by_outlet on report (outlet);

-- Who is told in another chat.
create index chat_by_home on chat (home) where home is not null;
create index chat_by_owner on chat (owner) where owner is not null;
