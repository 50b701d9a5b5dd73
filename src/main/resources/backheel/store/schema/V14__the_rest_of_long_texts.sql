-- What follows the part of a report's text that is analysed: read by those who open the article,
-- and by nobody who lists stories.
alter table report add column rest text not null default '';
