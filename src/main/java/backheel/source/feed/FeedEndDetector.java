package backheel.source.feed;

import java.util.regex.Pattern;

/** The end of a feed's root element, after which only blanks and comments may stand. */
final class FeedEndDetector {
  private static final Pattern ROOT_END =
      Pattern.compile("</(?:\\w+:)?(?:rss|feed|RDF|urlset)\\s*+>");
  private static final String COMMENT_START = "<!--";
  private static final String COMMENT_END = "-->";

  private FeedEndDetector() {}

  /** Returns whether the text goes on to the end of its root, and no further. */
  static boolean isReached(String text) {
    int lastClosing = text.lastIndexOf(COMMENT_END);
    var closed = ROOT_END.matcher(text);
    for (int from = 0; closed.find(from); ) {
      from = afterComments(text, closed.end(), lastClosing);
      if (from == text.length()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Skips blanks and comments; a comment that is never closed is not searched through again and
   * again.
   */
  private static int afterComments(String text, int start, int lastClosing) {
    int at = afterBlanks(text, start);
    while (text.startsWith(COMMENT_START, at) && at + COMMENT_START.length() <= lastClosing) {
      int closing = text.indexOf(COMMENT_END, at + COMMENT_START.length());
      at = afterBlanks(text, closing + COMMENT_END.length());
    }
    return at;
  }

  private static int afterBlanks(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
