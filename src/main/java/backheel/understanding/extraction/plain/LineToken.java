package backheel.understanding.extraction.plain;

import backheel.football.TextFolding;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a line: digits, a word, or one other character.
 *
 * @param text the word folded, the digits as ASCII, or the character
 * @param value the number that digits stand for, -1 for anything else
 * @param capital whether it is a word that begins with a capital, in a script that has them
 * @param caseless whether it is a word of a script without capitals
 * @param glued whether no blank stands before it
 * @param start the offset in the line of its first character
 * @param end the offset in the line after its last character
 */
record LineToken(
    String text, int value, boolean capital, boolean caseless, boolean glued, int start, int end) {
  private static final int MAX_LENGTH = 240;
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

  /** Returns how many digits it has, 0 if it is no number. */
  int digits() {
    return isNumber() ? text.length() : 0;
  }

  /** Returns whether it is a hyphen or dash of any length. */
  boolean isDash() {
    return !isWord() && Character.getType(text.codePointAt(0)) == Character.DASH_PUNCTUATION;
  }

  /** Splits a line, of which no more than the first 240 characters count. */
  static List<LineToken> split(String line) {
    var tokens = new ArrayList<LineToken>();
    int end = Math.min(line.length(), MAX_LENGTH);
    boolean glued = false;
    for (int at = 0; at < end; ) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isFormat(c)) {
        glued &= isFormat(c);
        at++;
        continue;
      }
      int to = at + 1;
      if (Character.isDigit(c)) {
        while (to < end && Character.isDigit(line.charAt(to))) {
          to++;
        }
        tokens.add(number(line, at, to, glued));
      } else if (Character.isLetter(c)) {
        while (to < end && isOfWord(line.charAt(to))) {
          to++;
        }
        addWord(tokens, line, at, to, glued);
      } else {
        tokens.add(new LineToken(String.valueOf(c), -1, false, false, glued, at, to));
      }
      glued = true;
      at = to;
    }
    return tokens;
  }

  private static LineToken number(String line, int from, int to, boolean glued) {
    var digits = new StringBuilder();
    for (int i = from; i < to; i++) {
      digits.append(Character.digit(line.charAt(i), 10));
    }
    int value = digits.length() > MAX_DIGITS ? -1 : Integer.parseInt(digits.toString());
    return new LineToken(digits.toString(), value, false, false, glued, from, to);
  }

  private static void addWord(
      List<LineToken> tokens, String line, int from, int to, boolean glued) {
    var word = TextFolding.fold(line.substring(from, to));
    if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
      return;
    }
    char first = line.charAt(from);
    boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first);
    tokens.add(
        new LineToken(
            word, -1, capital, !capital && !Character.isLowerCase(first), glued, from, to));
  }

  private static boolean isOfWord(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isFormat(char c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
