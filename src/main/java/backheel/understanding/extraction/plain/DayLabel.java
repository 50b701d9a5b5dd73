package backheel.understanding.extraction.plain;

/** The meaning of a label beside a day: publication, a later change, or nothing. */
enum DayLabel {
  PUBLISHED,
  CHANGED,
  NONE
}
