package backheel.understanding.extraction.date;

/** A text on a page that may tell when its article was published. */
record DateStamp(Place place, String text) {

  /** The places of such texts, most trustworthy first. */
  enum Place {
    /** The date shown on a page that seems to change its published date with each edit. */
    SHOWN_INSTEAD,
    JSON_LD,
    META,
    /** The JSON-LD of the page rather than of its article. */
    JSON_LD_PAGE,
    CREATED,
    MICRODATA,
    ADDRESS,
    /** A short line around the title. */
    NEAR_TITLE,
    /** An element that is meant for a date. */
    ELEMENT,
    /** A meta tag that may also tell when the page was made or changed. */
    ANY_META,
    TEXT
  }
}
