package backheel.source.markup;

/** The way in which parsing ended. */
public enum XmlParseOutcome {
  WHOLE,
  /** A text without an error up to where it stops. */
  CUT_OFF,
  TOO_DEEP,
  BROKEN
}
