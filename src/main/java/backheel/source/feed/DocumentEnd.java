package backheel.source.feed;

/** The way in which parsing ended. */
enum DocumentEnd {
  WHOLE,
  /** A text without an error up to where it stops. */
  CUT_OFF,
  TOO_DEEP,
  BROKEN
}
