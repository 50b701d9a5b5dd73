package backheel.understanding.extraction.author;

import java.util.Locale;

/** A place on a page that names authors, most trustworthy first. */
enum AuthorSign {
  JSON_LD,
  META,
  /** The cards of messengers: "Written by", and a name. */
  CARD,
  /** The vocabulary of microdata and links: itemprop and rel. */
  MICRODATA,
  BYLINE,
  /** A profile's address whose last part is a name that the page shows. */
  ADDRESS,
  NAMED_ELEMENT,
  PROFILE_LINK,
  /** A line of its own near the title, with a date on it or beside it. */
  DATED_LINE,
  OWN_LINE,
  LABEL,
  SIGNATURE,
  INTRODUCTION,
  LATER_ELEMENT,
  LATER_LINK;

  String feature() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
