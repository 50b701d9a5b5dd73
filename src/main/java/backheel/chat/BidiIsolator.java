package backheel.chat;

import java.util.List;

/**
 * The direction of text, and the control characters that keep text of the opposite direction from
 * reordering a line where a platform has no markup for that (Unicode Standard Annex 9).
 */
public final class BidiIsolator {
  public static final char FIRST_STRONG_ISOLATE = '\u2068';
  public static final char POP_ISOLATE = '\u2069';
  private static final String RIGHT_TO_LEFT_MARK = "\u200f";
  private static final String LEFT_TO_RIGHT_MARK = "\u200e";

  private BidiIsolator() {}

  /** Returns the text, isolated where all of it runs against the message's own direction. */
  public static String isolateIfOpposite(String words, boolean rightToLeft) {
    if (words.indexOf(FIRST_STRONG_ISOLATE) >= 0) {
      return words;
    }
    boolean right = words.codePoints().anyMatch(BidiIsolator::isRightToLeft);
    boolean left = words.codePoints().anyMatch(BidiIsolator::isLeftToRight);
    return left != right && left == rightToLeft ? withoutOuterGaps(words) : words;
  }

  /** Returns the whole text isolated; it runs in the direction of its first strong letter. */
  public static String isolate(String words) {
    return FIRST_STRONG_ISOLATE + words + POP_ISOLATE;
  }

  /** Returns foreign text isolated, in the direction of its first letter that is not a flag. */
  static String isolateForeign(String foreign) {
    return start(foreign) + foreign + POP_ISOLATE;
  }

  /** Returns rich foreign text isolated. */
  static RichText isolateForeign(RichText foreign) {
    return RichText.join(
        "",
        List.of(
            RichText.plain(start(foreign.text())),
            foreign,
            RichText.plain(String.valueOf(POP_ISOLATE))));
  }

  private static String start(String foreign) {
    return BidiIsolator.FIRST_STRONG_ISOLATE + (flagReverses(foreign) ? RIGHT_TO_LEFT_MARK : "");
  }

  /**
   * Returns whether a flag would reverse the text: a flag counts as a left-to-right letter, so
   * before an Arabic name it would set the wrong direction.
   */
  private static boolean flagReverses(String text) {
    int first =
        text.codePoints()
            .filter(c -> Character.isLetter(c) || isPartOfFlag(c))
            .findFirst()
            .orElse(0);
    return isPartOfFlag(first)
        && text.codePoints()
            .filter(Character::isLetter)
            .limit(1)
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  private static boolean isPartOfFlag(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  /** Isolates the text without its outer separators, which belong to the line. */
  private static String withoutOuterGaps(String words) {
    int from = 0;
    int to = words.length();
    while (from < to && isGap(words.charAt(from))) {
      from++;
    }
    while (to > from && isGap(words.charAt(to - 1))) {
      to--;
    }
    return words.substring(0, from) + isolate(words.substring(from, to)) + words.substring(to);
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '·' || c == '\n';
  }

  /**
   * Returns the mark needed before a line for it to be laid out in the message's own direction:
   * many clients use the first strong letter, even when that is isolated.
   */
  public static String markBefore(String line, boolean rightToLeft) {
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      int c = line.codePointAt(i);
      if (isRightToLeft(c)) {
        return rightToLeft ? "" : LEFT_TO_RIGHT_MARK;
      } else if (isLeftToRight(c)) {
        return rightToLeft ? RIGHT_TO_LEFT_MARK : "";
      }
    }
    return rightToLeft && line.chars().anyMatch(Character::isLetterOrDigit)
        ? RIGHT_TO_LEFT_MARK
        : "";
  }

  private static boolean isLeftToRight(int c) {
    return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean isRightToLeft(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }
}
