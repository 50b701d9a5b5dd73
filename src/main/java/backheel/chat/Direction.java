package backheel.chat;

/**
 * Which way words run, and what keeps words of the other direction from turning a line around,
 * where a platform has no markup for that (Unicode Standard Annex 9).
 */
public final class Direction {
  public static final char FIRST_STRONG_ISOLATE = '\u2068';
  public static final char POP_ISOLATE = '\u2069';
  private static final String RIGHT_TO_LEFT_MARK = "\u200f";
  private static final String LEFT_TO_RIGHT_MARK = "\u200e";

  private Direction() {}

  /** The words, set apart where all of them run against the message's own direction. */
  public static String isolated(String words, boolean rightToLeft) {
    if (words.indexOf(FIRST_STRONG_ISOLATE) >= 0) {
      return words;
    }
    boolean right = words.codePoints().anyMatch(Direction::runsLeft);
    boolean left = words.codePoints().anyMatch(Direction::runsRight);
    return left != right && left == rightToLeft ? core(words) : words;
  }

  /** All the words, set apart; they run as their first letter does. */
  public static String apart(String words) {
    return FIRST_STRONG_ISOLATE + words + POP_ISOLATE;
  }

  /** What parts the words from their neighbours belongs to the line, not to them. */
  private static String core(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && isGap(words.charAt(from))) {
      from++;
    }
    while (to > from && isGap(words.charAt(to - 1))) {
      to--;
    }
    return words.substring(0, from) + apart(words.substring(from, to)) + words.substring(to);
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '·' || c == '\n';
  }

  /**
   * What must stand before a line, so that it is laid out in the message's own direction: many
   * clients go by the first letter there is, also when that is set apart.
   */
  public static String mark(String line, boolean rightToLeft) {
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      if (runsLeft(c)) {
        return rightToLeft ? "" : LEFT_TO_RIGHT_MARK;
      } else if (runsRight(c)) {
        return rightToLeft ? RIGHT_TO_LEFT_MARK : "";
      }
    }
    return rightToLeft && line.chars().anyMatch(Character::isLetterOrDigit)
        ? RIGHT_TO_LEFT_MARK
        : "";
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
