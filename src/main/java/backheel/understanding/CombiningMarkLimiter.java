package backheel.understanding;

/**
 * A limit on combining marks heaped on one letter. More than thirty in a row occur in no language
 * (Unicode's stream-safe text has no more), and sorting them takes quadratic time.
 */
final class CombiningMarkLimiter {
  private static final int MAX_MARKS_IN_A_ROW = 30;

  private CombiningMarkLimiter() {}

  /** Returns the text without the marks that follow the thirtieth in a row. */
  static String removeExcess(String text) {
    var row = 0;
    StringBuilder kept = null;
    var from = 0;
    for (var i = 0; i < text.length(); ) {
      var letter = text.codePointAt(i);
      var next = i + Character.charCount(letter);
      row = letter >= 0x300 && isMark(letter) ? row + 1 : 0;
      if (row > MAX_MARKS_IN_A_ROW) {
        kept = kept == null ? new StringBuilder(text.length()) : kept;
        kept.append(text, from, i);
        from = next;
      }
      i = next;
    }
    return kept == null ? text : kept.append(text, from, text.length()).toString();
  }

  private static boolean isMark(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
