-- What took too long or too much to be read, so that it is not tried again after a restart.
create table unread (
  source text not null,
  document text not null,  -- its id; '' when reading what the source brought never ended
  words bigint not null,   -- a hash of what it held: other words are read
  why text not null,
  at bigint not null,
  primary key (source, document)
);
create index unread_at on unread (at);
