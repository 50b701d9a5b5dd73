package backheel.source;

import java.util.regex.Pattern;

/** The end of a feed's root element, behind which only blanks and comments may stand. */
final class FeedEnd {
  private static final Pattern CLOSED =
      Pattern.compile("</(?:\\w+:)?(?:rss|feed|RDF|urlset)\\s*+>");
  private static final String OPENS = "<!--";
  private static final String CLOSES = "-->";

  private FeedEnd() {}

  /** Whether the text goes on to the end of its root, and no further. */
  static boolean isIn(String text) {
    int lastClosing = text.lastIndexOf(CLOSES);
    var closed = CLOSED.matcher(text);
    for (int from = 0; closed.find(from); ) {
      from = afterComments(text, closed.end(), lastClosing);
      if (from == text.length()) {
        return true;
      }
    }
    return false;
  }

  /** A comment that is never closed is not looked through again and again. */
  private static int afterComments(String text, int start, int lastClosing) {
    int at = afterBlanks(text, start);
    while (text.startsWith(OPENS, at) && at + OPENS.length() <= lastClosing) {
      int closing = text.indexOf(CLOSES, at + OPENS.length());
      at = afterBlanks(text, closing + CLOSES.length());
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
