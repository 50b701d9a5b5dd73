package backheel.input;

/** The tag names in foreign markup, which parsers read in quadratic time. */
final class LongTagNameBreaker {
  /** Maximum length of a tag name; no real tag exceeds it. */
  private static final int MAX_NAME_LENGTH = 100;

  private static final String NAME_TERMINATORS = " \t\n\r\f/>";

  private LongTagNameBreaker() {}

  /** Inserts a space after each bracket that opens a tag with an overlong name. */
  static String breakLongNames(String markup) {
    StringBuilder tamed = null;
    int from = 0;
    int nameEnd = 0;
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
      nameEnd = nameEnd(markup, Math.max(nameEnd, at + 2));
      if (nameEnd - at > MAX_NAME_LENGTH) {
        tamed = tamed == null ? new StringBuilder(markup.length() + 100) : tamed;
        tamed.append(markup, from, at + 1).append(' ');
        from = at + 1;
      }
    }
    return tamed == null ? markup : tamed.append(markup, from, markup.length()).toString();
  }

  private static int nameEnd(String markup, int from) {
    int end = from;
    while (end < markup.length() && NAME_TERMINATORS.indexOf(markup.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
