-- Whose the stories of a feed are. unsettled: from before this was kept, settled at the next start;
-- asked: of the chats that added it, and the operator has not said anything; private: the same, and
-- the operator wants it so; public, configured: everybody's; refused: nobody's, it is not read.
alter table feed add column standing text not null default 'asked';
alter table feed add column number bigint not null default 0; -- by which the operator names it
update feed set standing = case when imported = 1 then 'public' else 'unsettled' end,
  number = (select count(*) from feed other where other.key <= feed.key);
create unique index feed_by_number on feed (number);

-- The key of the feed whose subscribers alone may see it; '' for what is everybody's.
alter table story add column feed text not null default '';
-- Named with its number, it opens the story where the number alone does not: to readers of a chat.
alter table story add column pass text not null default '';
alter table report add column feed text not null default '';
alter table story_subject add column feed text not null default '';
alter table quote add column feed text not null default '';
alter table reported_match add column feed text not null default '';
-- The id that a feed of a chat gives a report, which it has not for everybody; null for all others.
alter table report add column claim text;
create index report_by_claim on report (claim) where claim is not null;

-- So that however much there is of other chats, nobody's look-up passes it.
drop index story_by_time;
create index story_by_time on story (feed, at desc, number desc);
drop index story_subject_by_time;
create index story_subject_by_time on story_subject (subject, feed, at desc, story desc);
drop index quote_by_speaker;
create index quote_by_speaker on quote (speaker, feed, at desc);
drop index report_by_outlet;
create index report_by_outlet on report (feed, outlet);
