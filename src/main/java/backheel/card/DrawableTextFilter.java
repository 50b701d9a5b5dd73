package backheel.card;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter of text down to what can be drawn: without emoji and without anything else that the
 * cards' typeface lacks.
 */
final class DrawableTextFilter {
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\u200b]+");

  private DrawableTextFilter() {}

  /**
   * Returns the text without symbols that cannot be drawn. Letters that the font lacks lose their
   * diacritics, or stay when that does not help: then the text is not {@link #isDrawable}.
   */
  static String filter(String text, IntPredicate shown) {
    var kept =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .codePoints()
            .mapToObj(c -> drawn(c, shown))
            .collect(Collectors.joining());
    return SPACES.matcher(kept).replaceAll(" ").strip();
  }

  /** Returns whether every letter and digit of the text can be drawn. */
  static boolean isDrawable(String text, IntPredicate shown) {
    return text.codePoints().filter(Character::isLetterOrDigit).allMatch(shown);
  }

  private static String drawn(int c, IntPredicate shown) {
    if (isUnseen(c)) {
      return "";
    } else if (Character.isWhitespace(c) || steersDirection(c)) {
      return Character.toString(c);
    } else if (c == '\u202f') {
      return "\u00a0";
    } else if (c == '\u2032') {
      return "’";
    } else if (shown.test(c)) {
      return Character.toString(c);
    }
    var simpler =
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
            .codePoints()
            .filter(shown)
            .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    return simpler.isEmpty() && Character.isLetterOrDigit(c) ? Character.toString(c) : simpler;
  }

  /**
   * Returns whether this is a joiner or an isolate: invisible, but it shapes the surrounding text.
   */
  private static boolean steersDirection(int c) {
    return (c >= 0x200c && c <= 0x200f) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isUnseen(int c) {
    boolean turnsAround = c >= 0x202a && c <= 0x202e;
    boolean dressesEmoji = (c >= 0xfe00 && c <= 0xfe0f) || c == 0x20e3 || c >= 0x1f000;
    boolean control = Character.isISOControl(c) && !Character.isWhitespace(c);
    return turnsAround || dressesEmoji || control || c == 0xfeff || c == 0xad;
  }
}
