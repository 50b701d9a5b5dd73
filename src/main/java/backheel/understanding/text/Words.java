package backheel.understanding.text;

/** The shape of words and sentences, in any script. */
public final class Words {
  private static final String SENTENCE_ENDS = ".!?…。！？؟।:;»”\"’'";

  private Words() {}

  /** Counts words by blanks; scripts without blanks count two letters as a word. */
  public static int count(String text) {
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

  public static boolean closesSentence(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == ')' || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** One blank between words, none at the ends, and no characters that cannot be seen. */
  public static String tidy(String text) {
    var tidy = new StringBuilder(text.length());
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u200B' || c == '\uFEFF' || c == '\u2060' || c == '\u00AD') {
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
}
