package backheel.understanding.text;

/** The normalization and measurement of words and sentences, in any script. */
public final class TextNormalizer {
  private static final String SENTENCE_ENDS = ".!?…。！？؟।:;»”\"’'";

  private TextNormalizer() {}

  /** Counts words by spaces; in scripts without spaces two characters count as a word. */
  public static int countWords(String text) {
    int words = 0;
    int wide = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2E80' && c <= '\u9FFF') {
        wide++;
      }
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && !inside) {
        words++;
      }
      inside = letter || (inside && (c == '\'' || c == '’' || c == '-' || c == '.' || c == ','));
    }
    return Math.max(words, wide / 2);
  }

  public static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == ')' || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /**
   * Returns the text with single spaces between words, trimmed, and without invisible characters.
   */
  public static String normalize(String text) {
    var tidy = new StringBuilder(text.length());
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '\u00A0' && isInvisible(text, i, tidy)) {
        continue;
      }
      boolean space = Character.isWhitespace(c) || c == '\u00A0' || Character.isSpaceChar(c);
      if (!space) {
        tidy.append(c);
      } else if (!blank) {
        tidy.append(' ');
      }
      blank = space;
    }
    int end = tidy.length();
    return end > 0 && tidy.charAt(end - 1) == ' ' ? tidy.substring(0, end - 1) : tidy.toString();
  }

  /** Returns whether the character is invisible and neither joins letters nor is part of a flag. */
  private static boolean isInvisible(String text, int at, StringBuilder before) {
    char c = text.charAt(at);
    return switch (c) {
      case '\u00AD', '\u034F', '\u180E', '\u200B', '\uFEFF' -> true;
      case '\u200C', '\u200D' -> !before.isEmpty() && before.charAt(before.length() - 1) < '\u0250';
      case '\uDB40' -> at + 1 < text.length() && isStrayTag(text.charAt(at + 1), before);
      default ->
          (c >= '\u2060' && c <= '\u2064')
              || (c >= '\u202A' && c <= '\u202E')
              || (c >= '\u2066' && c <= '\u2069')
              || (c >= '\uDC00' && c <= '\uDC7F' && isStrayTagEnd(text, at, before));
    };
  }

  /** Returns whether a tag is outside a flag, which is a black flag followed by tags. */
  private static boolean isStrayTag(char second, StringBuilder before) {
    int last = before.isEmpty() ? 0 : before.codePointBefore(before.length());
    boolean inFlag = last == 0x1F3F4 || (last >= 0xE0000 && last <= 0xE007F);
    return second >= '\uDC00' && second <= '\uDC7F' && !inFlag;
  }

  /** Returns whether this is the second half of a stray tag whose first half was removed. */
  private static boolean isStrayTagEnd(String text, int at, StringBuilder before) {
    boolean ofTag = at > 0 && text.charAt(at - 1) == '\uDB40';
    return ofTag && (before.isEmpty() || before.charAt(before.length() - 1) != '\uDB40');
  }
}
