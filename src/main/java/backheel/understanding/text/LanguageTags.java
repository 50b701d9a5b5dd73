package backheel.understanding.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Language tags of pages and feeds, reduced to two letters. */
final class LanguageTags {
  private static final Map<String, String> THREE_LETTERS = threeLetters();

  private LanguageTags() {}

  /** Returns the ISO 639-1 code of a tag such as {@code en-GB}, "" if it has none. */
  static String code(@Nullable String tag) {
    if (tag == null || tag.length() < 2) {
      return "";
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    String two = language.length() == 3 ? THREE_LETTERS.getOrDefault(language, "") : language;
    return two.equals("no") ? "nb" : two.length() == 2 ? two : "";
  }

  private static Map<String, String> threeLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.of(two).getISO3Language(), two);
    }
    return codes;
  }
}
