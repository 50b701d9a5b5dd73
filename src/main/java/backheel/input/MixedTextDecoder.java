package backheel.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A decoder of text that is not UTF-8 throughout. Fields come from different hands, so each piece
 * between marks of markup is decided on its own: a torn letter costs that letter, and a field in
 * another encoding only its own decision.
 */
final class MixedTextDecoder {
  /**
   * Number of broken bytes for one letter of UTF-8 above which a text in an encoding of several
   * bytes a letter holds that letter by chance.
   */
  private static final int BROKEN_BYTES_PER_CHANCE_LETTER = 4;

  private MixedTextDecoder() {}

  /**
   * Decodes bytes.
   *
   * @param utf8 the bytes decoded as UTF-8
   * @param other the encoding of what is not UTF-8
   */
  static String decode(byte[] bytes, String utf8, Charset other) {
    var whole = Tally.of(utf8);
    boolean byChance = whole.letters() * BROKEN_BYTES_PER_CHANCE_LETTER < whole.broken();
    if (whole.letters() == 0 || whole.broken() == 0 || (byChance && !isSingleByte(other))) {
      return new String(bytes, whole.letters() > whole.broken() ? StandardCharsets.UTF_8 : other);
    }
    var out = new StringBuilder(bytes.length);
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (isMark(bytes[i])) {
        append(out, bytes, start, i + 1, other, !byChance);
        start = i + 1;
      }
    }
    append(out, bytes, start, bytes.length, other, !byChance);
    return out.toString();
  }

  private static void append(
      StringBuilder out, byte[] bytes, int from, int to, Charset other, boolean mostlyUtf8) {
    var piece = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    var tally = Tally.of(piece);
    boolean torn = mostlyUtf8 && tally.broken() == tally.torn();
    boolean isUtf8 = tally.broken() == 0 || tally.letters() >= tally.broken() || torn;
    out.append(isUtf8 ? piece : new String(bytes, from, to - from, other));
  }

  private static boolean isMark(byte b) {
    return b == '<' || b == '>' || b == '"' || b == '\n';
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  /**
   * The numbers that tell UTF-8 from other encodings.
   *
   * @param letters the number of letters above seven bits
   * @param broken the number of places that are not UTF-8
   * @param torn those of them at which a word ends, as where a text was cut to a number of bytes
   */
  private record Tally(int letters, int broken, int torn) {
    static Tally of(String utf8) {
      int letters = 0;
      int broken = 0;
      int torn = 0;
      for (int i = 0; i < utf8.length(); i++) {
        char c = utf8.charAt(i);
        if (c == '\ufffd') {
          broken++;
          torn += isWordEnd(utf8, i + 1) ? 1 : 0;
        } else if (c > 0x7f) {
          letters++;
        }
      }
      return new Tally(letters, broken, torn);
    }

    private static boolean isWordEnd(String text, int at) {
      return at >= text.length() || "<.\u2026]&\"\n".indexOf(text.charAt(at)) >= 0;
    }
  }
}
