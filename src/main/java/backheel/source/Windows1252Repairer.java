package backheel.source;

import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * The letters that windows-1252 has where Unicode has the control characters U+0080 to U+009F,
 * which no text contains on purpose. HTML reads numeric references to them that way, too.
 */
final class Windows1252Repairer {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern REFERENCE =
      Pattern.compile("&#(?:(1[2-5]\\d)|[xX]([89][0-9a-fA-F]));");

  private Windows1252Repairer() {}

  /** Returns a text in which such characters and references are the letters they stand for. */
  static String mend(String text) {
    var read = text.indexOf("&#") < 0 ? text : references(text);
    if (read.chars().noneMatch(c -> c >= 0x80 && c <= 0x9f)) {
      return read;
    }
    var mended = new StringBuilder(read.length());
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      mended.append(c >= 0x80 && c <= 0x9f ? letter(c) : c);
    }
    return mended.toString();
  }

  private static String references(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> {
          int code =
              found.group(1) != null
                  ? Integer.parseInt(found.group(1))
                  : Integer.parseInt(found.group(2), 16);
          return code < 0x80 || code > 0x9f ? found.group() : String.valueOf(letter(code));
        });
  }

  private static char letter(int code) {
    return new String(new byte[] {(byte) code}, WINDOWS_1252).charAt(0);
  }
}
