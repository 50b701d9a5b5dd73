package backheel.understanding.text;

/** Truncation of texts that are too long to be processed, without cutting a word or a character. */
public final class TextTruncator {

  /**
   * Share of the kept text, as a divisor, in which a paragraph or word boundary is searched for.
   */
  private static final int BOUNDARY_SHARE = 4;

  private TextTruncator() {}

  /**
   * Returns at most the given number of UTF-16 units of the text, up to the end of a paragraph, or
   * else of a word; never half of a surrogate pair.
   */
  public static String truncate(String text, int most) {
    return text.length() <= most ? text : text.substring(0, cutPosition(text, 0, most));
  }

  /** Returns the offset at which to cut, at most the given number of units after the start. */
  static int cutPosition(String text, int from, int most) {
    var end = Math.min(text.length(), from + most);
    if (end == text.length()) {
      return end;
    }
    var least = end - most / BOUNDARY_SHARE;
    var paragraph = text.lastIndexOf('\n', end);
    if (paragraph >= least) {
      return paragraph;
    }
    for (var i = end; i >= least && i > from; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return end > from + 1 && isInsideSurrogatePair(text, end) ? end - 1 : end;
  }

  private static boolean isInsideSurrogatePair(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
