package backheel.football;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one normalization that makes names comparable, in catalogue, search and understanding alike.
 *
 * <p>Case, accents, Arabic vowel signs, tatweel and the variants of alef, ya and ta marbuta are
 * removed; every run of characters that are neither letters nor digits (apostrophes, hyphens,
 * spaces) becomes one space. {@code "N'Golo KANTÉ"} folds to {@code "n golo kante"}.
 */
public final class TextFolding {

  private TextFolding() {}

  /** Returns the folded text, trimmed; "" when it has no letter and no digit. */
  public static String fold(String text) {
    var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    var folded = new StringBuilder(plain.length());
    var gap = false;
    for (var i = 0; i < plain.length(); ) {
      var letter = plain.codePointAt(i);
      i += Character.charCount(letter);
      if (isMark(letter)) {
        continue;
      }
      if (!Character.isLetterOrDigit(letter)) {
        gap = true;
        continue;
      }
      if (gap && !folded.isEmpty()) {
        folded.append(' ');
      }
      gap = false;
      append(folded, letter);
    }
    return folded.toString();
  }

  /**
   * Returns the folded text without spaces: {@code Al-Ahli}, {@code Al Ahli}, {@code Alahli} agree.
   */
  public static String squeeze(String text) {
    return fold(text).replace(" ", "");
  }

  private static boolean isAscii(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(int letter) {
    return letter >= 0x300
        && (letter == 'ـ'
            || letter == 'ء'
            || Character.getType(letter) == Character.NON_SPACING_MARK
            || Character.getType(letter) == Character.FORMAT);
  }

  private static void append(StringBuilder folded, int letter) {
    switch (letter) {
      case 'ß', 'ẞ' -> folded.append("ss");
      case 'æ', 'Æ' -> folded.append("ae");
      case 'œ', 'Œ' -> folded.append("oe");
      case 'þ', 'Þ' -> folded.append("th");
      case 'ø', 'Ø' -> folded.append('o');
      case 'ł', 'Ł' -> folded.append('l');
      case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'ٱ' -> folded.append('ا');
      case 'ى', 'ی' -> folded.append('ي');
      case 'ة' -> folded.append('ه');
      case 'ک' -> folded.append('ك');
      default -> folded.append(digitOrLower(letter));
    }
  }

  private static String digitOrLower(int letter) {
    if (letter > 0x7f && Character.isDigit(letter)) {
      return Integer.toString(Character.digit(letter, 10));
    }
    return Character.toString(letter).toLowerCase(Locale.ROOT);
  }
}
