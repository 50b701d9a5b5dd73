package backheel.card.drawing;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as it can be drawn: without emoji and without what else the house's font does not have. */
public final class DrawableText {
  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\u200b]+");

  private DrawableText() {}

  /**
   * The text without signs that cannot be drawn. Letters that the font lacks lose their marks, or
   * stay as they are where that does not help: then the text is not {@link #isDrawable}.
   */
  public static String filter(String text, IntPredicate shown) {
    var kept =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .codePoints()
            .mapToObj(c -> drawn(c, shown))
            .collect(Collectors.joining());
    return SPACES.matcher(kept).replaceAll(" ").strip();
  }

  /** Whether every letter and number of the text can be drawn. */
  public static boolean isDrawable(String text, IntPredicate shown) {
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

  /** Joiners and isolates: nothing to see, but they shape what stands around them. */
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
