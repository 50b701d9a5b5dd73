package backheel.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decoder of text that goes by the bytes first and by their label second: labels are wrong more
 * often than bytes happen to be valid UTF-8.
 */
public final class TextDecoder {
  private static final Charset EBCDIC = Charset.forName("IBM037");
  private static final int HEAD_BYTES = 2_048;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<\\?xml[^<>]*encoding|<meta[^<>]*charset)\\s*+=\\s*+[\"']?([A-Za-z0-9._:+-]+)",
          Pattern.CASE_INSENSITIVE);

  private TextDecoder() {}

  /** Decodes bytes, without their byte order mark. */
  public static String decode(byte[] bytes, @Nullable Charset label) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, '<', 0)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0, '<')) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, 0x4C, 0x6F, 0xA7, 0x94)) {
      return new String(bytes, ebcdic(bytes));
    }
    var utf8 = new String(bytes, StandardCharsets.UTF_8);
    // Seven-bit encodings such as ISO-2022-JP are valid UTF-8, but are recognised by an escape.
    if (utf8.indexOf('\ufffd') < 0 && utf8.indexOf('\u001b') < 0) {
      return utf8;
    }
    return MixedTextDecoder.decode(bytes, utf8, named(bytes, label));
  }

  private static Charset named(byte[] bytes, @Nullable Charset label) {
    var declared = declared(bytes);
    if (declared != null && isUseful(declared)) {
      return declared;
    }
    return label != null && isUseful(label) ? label : CharsetGuesser.guess(bytes);
  }

  /**
   * Returns whether a label helps: UTF-8 has been disproved by now, and Latin-1 usually means
   * windows-1252.
   */
  private static boolean isUseful(Charset charset) {
    return !charset.name().startsWith("UTF-")
        && !charset.equals(StandardCharsets.US_ASCII)
        && !charset.equals(StandardCharsets.ISO_8859_1);
  }

  /** Returns the encoding of a name, null if there is none. */
  static @Nullable public Charset charset(String name) {
    return CharsetNames.find(name);
  }

  private static Charset ebcdic(byte[] bytes) {
    var declared = declared(bytes, EBCDIC);
    return declared == null ? EBCDIC : declared;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    return declared(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Returns the encoding that a document declares in its head, read in another encoding. */
  private static @Nullable Charset declared(byte[] bytes, Charset readIn) {
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), readIn);
    var match = DECLARED.matcher(head);
    return match.find() ? charset(match.group(1)) : null;
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
