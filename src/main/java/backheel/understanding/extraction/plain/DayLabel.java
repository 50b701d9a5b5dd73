package backheel.understanding.extraction.plain;

/** What a label says a day to be: that of publication, of a later change, or nothing. */
enum DayLabel {
  PUBLISHED,
  CHANGED,
  NONE
}
