package backheel.platform.telegram;

/** Which way words run, and what keeps words of the other direction from turning a line around. */
final class Direction {
  static final char FIRST_STRONG_ISOLATE = '\u2068';
  static final char POP_ISOLATE = '\u2069';
  static final char RIGHT_TO_LEFT_MARK = '\u200f';

  private Direction() {}

  /** The words, set apart where all of them run against the message's own direction. */
  static String isolated(String words, boolean rightToLeft) {
    if (words.indexOf(FIRST_STRONG_ISOLATE) >= 0) {
      return words;
    }
    boolean right = words.codePoints().anyMatch(Direction::runsLeft);
    boolean left = words.codePoints().anyMatch(Direction::runsRight);
    return left != right && left == rightToLeft
        ? FIRST_STRONG_ISOLATE + words + POP_ISOLATE
        : words;
  }

  /** Whether a line of a right-to-left message would be laid out from left to right. */
  static boolean needsMark(String line) {
    int isolates = 0;
    boolean anything = false;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      if (c == FIRST_STRONG_ISOLATE) {
        isolates++;
      } else if (c == POP_ISOLATE) {
        isolates--;
      } else if (isolates == 0 && runsLeft(c)) {
        return false;
      } else if (isolates == 0 && runsRight(c)) {
        return true;
      }
      anything |= Character.isLetterOrDigit(c);
    }
    return anything;
  }

  private static boolean runsRight(int c) {
    return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean runsLeft(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }
}
