package backheel.source.date;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a written date: digits, letters, or one other character.
 *
 * @param text the piece, folded to lower case without accents
 * @param value the number that digits stand for, -1 for anything else
 * @param glued whether no blank stands before it
 */
record DateToken(String text, int value, boolean glued) {
  private static final int MAX_LENGTH = 120;
  private static final int MAX_DIGITS = 9;

  boolean isNumber() {
    return value >= 0;
  }

  boolean isWord() {
    return Character.isLetter(text.charAt(0));
  }

  boolean is(String other) {
    return text.equals(other);
  }

  int digits() {
    return isNumber() ? text.length() : 0;
  }

  /** Splits a text, of which no more than the first 120 characters count. */
  static List<DateToken> split(String folded) {
    var tokens = new ArrayList<DateToken>();
    int end = Math.min(folded.length(), MAX_LENGTH);
    boolean glued = false;
    for (int at = 0; at < end; ) {
      int start = at;
      char c = folded.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        glued = false;
        at++;
        continue;
      }
      if (isDigit(c)) {
        while (at < end && isDigit(folded.charAt(at))) {
          at++;
        }
        tokens.add(number(folded.substring(start, at), glued));
      } else if (Character.isLetter(c)) {
        while (at < end && Character.isLetter(folded.charAt(at))) {
          at++;
        }
        tokens.add(new DateToken(folded.substring(start, at), -1, glued));
      } else {
        at++;
        tokens.add(new DateToken(folded.substring(start, at), -1, glued));
      }
      glued = true;
    }
    return tokens;
  }

  private static DateToken number(String digits, boolean glued) {
    return new DateToken(
        digits, digits.length() > MAX_DIGITS ? -1 : Integer.parseInt(digits), glued);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
