package backheel.source.date;

/** The order in which a feed writes day and month as numbers. */
enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST,
  UNKNOWN
}
