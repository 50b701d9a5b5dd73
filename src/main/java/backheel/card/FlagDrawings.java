package backheel.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.net.URL;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The flags of the world as drawings, by the codes that flag emoji are made of. */
final class FlagDrawings {
  private static final String FOLDER = "/META-INF/resources/webjars/flag-icons/7.2.3/flags/4x3/";
  private static final int FIRST_LETTER = 0x1F1E6;
  private static final int LAST_LETTER = 0x1F1FF;
  private static final int FIRST_TAG = 0xE0061;
  private static final int LAST_TAG = 0xE007A;
  private static final int COUNTRY = 2;

  private static final Cache<String, SVGDocument> CACHE =
      Caffeine.newBuilder().maximumSize(60).build();

  private FlagDrawings() {}

  /**
   * Returns the code of a flag emoji, such as "ma" or "gb-eng"; "" when it is no flag or has no
   * drawing.
   */
  static String code(String emoji) {
    var letters = new StringBuilder();
    emoji
        .codePoints()
        .forEach(c -> {
          if (c >= FIRST_LETTER && c <= LAST_LETTER) {
            letters.append((char) ('a' + c - FIRST_LETTER));
          } else if (c >= FIRST_TAG && c <= LAST_TAG) {
            letters.append((char) ('a' + c - FIRST_TAG));
          }
        });
    if (letters.length() > COUNTRY) {
      letters.insert(COUNTRY, '-');
    }
    return letters.isEmpty() || file(letters.toString()) == null ? "" : letters.toString();
  }

  /** Returns the drawing, in the proportion 4:3. */
  static SVGDocument drawing(String code) {
    return CACHE.get(code, FlagDrawings::read);
  }

  private static SVGDocument read(String code) {
    return Objects.requireNonNull(
        new SVGLoader().load(Objects.requireNonNull(file(code), code)), code);
  }

  private static @Nullable URL file(String code) {
    return FlagDrawings.class.getResource(FOLDER + code + ".svg");
  }
}
