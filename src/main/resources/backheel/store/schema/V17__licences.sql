-- The licences that sources name, in the feed itself or in the robots.txt of a site, and how much
-- of an article they let us show. A line with a site applies to articles there whose path fits.
create table source_licence (
  source text not null,
  origin text not null, -- feed, site
  position integer not null,
  address text not null,
  extent text not null, -- full_text, excerpt
  site text not null,
  path text not null,
  primary key (source, origin, position)
);

-- When the sites of a source were last asked.
create table licence_check (
  source text primary key,
  at bigint not null
);
