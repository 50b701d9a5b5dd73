package backheel.input;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A guess at the encoding of bytes that are not UTF-8 and have no label that helps. */
final class CharsetGuesser {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Pattern of the encodings that are out of the question for another script. */
  private static final Pattern LATIN_OR_UNICODE =
      Pattern.compile("UTF-.*|ISO-8859-[1249]|windows-125[024]|IBM.*");

  /** Number of bytes looked at. */
  private static final int SAMPLE_BYTES = 64 * 1024;

  private CharsetGuesser() {}

  /** Returns the likely encoding, windows-1252 where nothing speaks for another. */
  static Charset guess(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES);
    var sample = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (!isForeignScript(sample)) {
      return WESTERN;
    }
    var detector = new CharsetDetector();
    detector.enableInputFilter(true);
    return Stream.of(detector.setText(Arrays.copyOf(bytes, length)).detectAll())
        .map(CharsetMatch::getName)
        .filter(name -> !LATIN_OR_UNICODE.matcher(name).matches())
        .map(CharsetNames::find)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(WESTERN);
  }

  /** Returns whether most letters above seven bits stand in words of such letters alone. */
  private static boolean isForeignScript(String sample) {
    int inRuns = 0;
    int all = 0;
    int run = 0;
    for (int i = 0; i <= sample.length(); i++) {
      if (i < sample.length() && sample.charAt(i) > 0x7f) {
        run++;
      } else {
        all += run;
        inRuns += run >= 3 ? run : 0;
        run = 0;
      }
    }
    return inRuns > all / 2;
  }
}
