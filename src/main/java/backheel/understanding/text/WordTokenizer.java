package backheel.understanding.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** A tokenizer into words, folded so that accents and letter case make no difference. */
public final class WordTokenizer {
  private WordTokenizer() {}

  /**
   * One word.
   *
   * @param name whether it looks like a name or a number: capital letter, digit
   */
  public record Token(String word, boolean name) {}

  public static List<Token> tokenize(String text) {
    String plain = fold(text);
    List<Token> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      boolean wide = isWide(c);
      if (Character.isLetterOrDigit(c) && !wide) {
        start = start < 0 ? i : start;
        continue;
      }
      if (start >= 0) {
        tokens.add(token(plain.substring(start, i)));
        start = -1;
      }
      if (wide && i + 1 < plain.length() && isWide(plain.charAt(i + 1))) {
        tokens.add(new Token(plain.substring(i, i + 2), false));
      }
    }
    return tokens;
  }

  private static Token token(String word) {
    char first = word.charAt(0);
    return new Token(word.toLowerCase(java.util.Locale.ROOT), !Character.isLowerCase(first));
  }

  /**
   * Returns whether the character is of a script without spaces, where each pair of neighbours
   * makes a word.
   */
  private static boolean isWide(char c) {
    return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u3400' && c <= '\u9FFF');
  }

  private static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFKD));
      }
    }
    return text;
  }

  private static String withoutMarks(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\u0640') {
        plain.append(c == 'أ' || c == 'إ' || c == 'آ' ? 'ا' : c == 'ة' ? 'ه' : c == 'ى' ? 'ي' : c);
      }
    }
    return plain.toString();
  }
}
