-- Times are milliseconds since 1970 UTC. Chats are written platform:address, subjects kind/id.

create table story (
  number bigint primary key,
  at bigint not null,          -- when the first report came out
  arrived bigint not null      -- when the newest report was stored
);
create index story_by_time on story (at desc, number desc);

create table report (
  seq bigint primary key,
  id text not null unique,
  story bigint not null references story (number),
  outlet text not null,
  at bigint not null,
  arrived bigint not null,
  content text not null        -- the report as JSON
);
create index report_by_story on report (story, seq);

-- Which sources have shown a report: subscribers of a feed get it even if another feed was first.
create table sighting (
  report text not null,
  source text not null,
  primary key (report, source)
);

create table story_subject (
  subject text not null,
  story bigint not null references story (number),
  at bigint not null,
  primary key (subject, story)
);
create index story_subject_by_time on story_subject (subject, at desc, story desc);

create table quote (
  report bigint not null references report (seq),
  place integer not null,      -- its place in the report's list of quotes
  speaker text,
  at bigint not null,
  primary key (report, place)
);
create index quote_by_speaker on quote (speaker, at desc);

create table reported_match (
  report bigint not null references report (seq),
  place integer not null,      -- its place in the report's list of matches
  home text not null,
  away text not null,
  day text,                    -- YYYY-MM-DD
  primary key (report, place)
);
create index reported_match_by_home on reported_match (home, away);
create index reported_match_by_away on reported_match (away, home);

create table chat (
  id text primary key,
  language text not null,      -- '' until somebody chooses one
  heard text not null default '', -- in which alerts were asked for, '' when none were
  paused integer not null,
  gone text,                   -- why nothing is sent there any more
  since bigint not null
);

create table follow (
  chat text not null references chat (id),
  subject text not null,
  name text not null,
  since bigint not null,
  primary key (chat, subject)
);
create index follow_by_subject on follow (subject);

-- What a chat gets besides the people and teams it follows: '*' is every story, else a feed's key.
create table subscription (
  chat text not null references chat (id),
  feed text not null,
  since bigint not null,
  primary key (chat, feed)
);
create index subscription_by_feed on subscription (feed);

create table mute (
  chat text not null references chat (id),
  subject text not null,
  until bigint not null,
  primary key (chat, subject)
);

create table feed (
  key text primary key,
  address text not null,
  title text not null,
  imported integer not null,   -- whether the operator asked for it, not a chat
  since bigint not null
);
create index feed_by_address on feed (address);

create table bookmark (
  source text primary key,
  mark text not null
);

-- One lane a chat: its deliveries are sent in order, one at a time.
create table lane (
  chat text primary key,
  platform text not null,
  pending integer not null,
  next_at bigint not null
);
create index lane_due on lane (platform, next_at) where pending > 0;

create table delivery (
  id integer primary key,
  chat text not null,
  story bigint not null references story (number),
  why text not null,           -- the subject or feed that caused it
  state integer not null,      -- 0 owed, 1 sent, 2 given up
  attempts integer not null,
  created bigint not null,
  ended bigint,
  message text,                -- the platform's id of what was sent
  note text,                   -- how the last attempt ended
  unique (chat, story)
);
create index delivery_owed on delivery (chat, id) where state = 0;
create index delivery_ended on delivery (ended) where state <> 0;

-- Button actions too long for the platforms.
create table long_action (
  id text primary key,
  action text not null,
  since bigint not null
);

create table result (
  id text primary key,
  home text not null,
  away text not null,
  day text not null,
  content text not null        -- the match as JSON
);
create index result_by_home on result (home, away, day desc);
create index result_by_away on result (away, home, day desc);

create table imported_name (
  subject text primary key,
  content text not null        -- the catalogue entry as JSON
);
