package backheel.source.date;

import java.text.Normalizer;
import java.util.Locale;

/** The folding of written dates: ASCII digits, lower case, no accents. */
final class DateTextNormalizer {
  private static final int MAX_LENGTH = 200;

  private DateTextNormalizer() {}

  static String fold(String written) {
    var cut = written.length() > MAX_LENGTH ? written.substring(0, MAX_LENGTH) : written;
    if (isPlain(cut)) {
      return cut.toLowerCase(Locale.ROOT);
    }
    var plain = Normalizer.normalize(cut, Normalizer.Form.NFKD);
    var folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
        continue;
      }
      int digit = Character.digit(c, 10);
      folded.append(digit >= 0 ? (char) ('0' + digit) : Character.toLowerCase(c));
    }
    return folded.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }
}
