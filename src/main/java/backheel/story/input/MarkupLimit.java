package backheel.story.input;

/** The most markup that is parsed: a tree takes fifty times the memory of what it is made of. */
public final class MarkupLimit {
  /** Elements, comments and attributes; the largest front pages have a third of it. */
  public static final int MAX_ELEMENTS = 100_000;

  /** Pages nest some forty elements. Each one that opens is compared with all around it. */
  public static final int MAX_DEPTH = 200;

  private MarkupLimit() {}

  /**
   * Returns the text up to where it has had more tags and attributes than any article or list of
   * them, with no name of a tag that takes a parser long.
   */
  public static String cut(String markup) {
    return TagNames.breakLongNames(bounded(markup));
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
