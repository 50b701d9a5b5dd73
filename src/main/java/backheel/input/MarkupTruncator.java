package backheel.input;

/** The maximum size of markup that is parsed: a tree takes fifty times the memory of its source. */
public final class MarkupTruncator {
  /** Maximum of elements, comments and attributes; the largest front pages have a third of it. */
  public static final int MAX_ELEMENTS = 100_000;

  /**
   * Maximum depth; pages nest some forty elements, and each opening element is compared with all
   * that enclose it.
   */
  public static final int MAX_DEPTH = 200;

  private MarkupTruncator() {}

  /**
   * Returns the text up to the point at which it exceeds the tags and attributes of any article or
   * list of articles, and breaks tag names that would slow down a parser.
   */
  public static String cut(String markup) {
    return LongTagNameBreaker.breakLongNames(bounded(markup));
  }

  private static String bounded(String markup) {
    int left = MAX_ELEMENTS;
    boolean inTag = false;
    boolean blank = false;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (c == '<') {
        inTag = true;
        blank = false;
        left--;
      } else if (c == '>') {
        inTag = false;
      } else if (inTag) {
        boolean separates = c <= ' ' || c == '/' || c == '"' || c == '\'';
        if (blank && !separates) {
          left--;
        }
        blank = separates;
      }
      if (left == 0) {
        return markup.substring(0, i);
      }
    }
    return markup;
  }
}
