package backheel.understanding.text;

/** The beginning of a text that is too long to be read whole, cut where nothing is torn apart. */
public final class Truncation {

  /** A border is sought in the last part of what is kept, so much of it at most. */
  private static final int BOUNDARY_SHARE = 4;

  private Truncation() {}

  /**
   * At most so many UTF-16 units of the text, up to the end of a paragraph, or else of a word;
   * never half of a surrogate pair.
   */
  public static String truncate(String text, int most) {
    return text.length() <= most ? text : text.substring(0, cutPosition(text, 0, most));
  }

  /** Where to part a stretch that begins at a place, so many units after it at the latest. */
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
