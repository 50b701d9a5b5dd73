package backheel.understanding.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text by its script, its small words and its letters. */
public final class Language {
  private static final int ENOUGH = 600;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’]+");
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("es", "ñ¿¡"),
          Map.entry("pt", "ãõ"),
          Map.entry("de", "ßäöü"),
          Map.entry("fr", "èêœçùî"),
          Map.entry("pl", "ąęłśźż"),
          Map.entry("sl", "čšž"),
          Map.entry("cs", "řěů"),
          Map.entry("sv", "åäö"),
          Map.entry("nb", "øåæ"),
          Map.entry("da", "øåæ"),
          Map.entry("tr", "ğışİ"),
          Map.entry("ro", "șțăş"),
          Map.entry("it", "ìòàù"),
          Map.entry("ru", "ыэё"),
          Map.entry("uk", "іїєґ"),
          Map.entry("bg", "ъ"),
          Map.entry("fa", "پچژگکی"),
          Map.entry("hr", "čćšžđ"),
          Map.entry("hu", "őű"));
  private static final Map<UnicodeScript, String> SCRIPTS =
      Map.of(
          UnicodeScript.HAN,
          "zh",
          UnicodeScript.HIRAGANA,
          "ja",
          UnicodeScript.KATAKANA,
          "ja",
          UnicodeScript.HANGUL,
          "ko",
          UnicodeScript.GREEK,
          "el",
          UnicodeScript.HEBREW,
          "he",
          UnicodeScript.THAI,
          "th",
          UnicodeScript.DEVANAGARI,
          "hi",
          UnicodeScript.GEORGIAN,
          "ka");
  private static final Map<UnicodeScript, List<String>> SHARED =
      Map.of(
          UnicodeScript.CYRILLIC,
          List.of("ru", "uk", "bg"),
          UnicodeScript.ARABIC,
          List.of("ar", "fa"));

  private static final Map<String, String> THREE_LETTERS = threeLetters();

  private Language() {}

  /** The language of the text; what its source claims breaks a tie; "en" if nothing tells. */
  public static String of(String text, @Nullable String claimed) {
    String claim = code(claimed);
    UnicodeScript script = script(text);
    String single = SCRIPTS.get(script);
    if (single != null) {
      return single.equals("zh") && claim.equals("ja") ? "ja" : single;
    }
    List<String> among = SHARED.get(script);
    Map<String, Double> scores = scores(text, among);
    scores.computeIfPresent(claim, (language, score) -> score * 1.3 + 1);
    String best = among != null ? among.getFirst() : claim.isEmpty() ? "en" : claim;
    double most = 0.5;
    for (var entry : scores.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  /** The two letters of ISO 639-1 in a tag such as {@code en-GB}, "" if there are none. */
  static String code(@Nullable String tag) {
    if (tag == null || tag.length() < 2) {
      return "";
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    String two = language.length() == 3 ? THREE_LETTERS.getOrDefault(language, "") : language;
    return two.equals("no") ? "nb" : two.length() == 2 ? two : "";
  }

  private static UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .limit(ENOUGH)
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    if (counts.containsKey(UnicodeScript.HIRAGANA)
        && counts.getOrDefault(UnicodeScript.LATIN, 0) < ENOUGH / 4) {
      return UnicodeScript.HIRAGANA;
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.LATIN);
  }

  private static Map<String, Double> scores(String text, @Nullable List<String> among) {
    String start = text.substring(0, Math.min(ENOUGH, text.length())).toLowerCase(Locale.ROOT);
    Map<String, Double> scores = new HashMap<>();
    for (String word : BETWEEN_WORDS.split(start, -1)) {
      for (String language : SmallWords.languages(word)) {
        scores.merge(language, 1.0 + Math.min(word.length(), 6) * 0.1, Double::sum);
      }
    }
    LETTERS.forEach((language, letters) -> {
      long found = start.chars().filter(c -> letters.indexOf(c) >= 0).count();
      if (found > 0) {
        scores.merge(language, 0.6 * found, Double::sum);
      }
    });
    if (among != null) {
      scores.keySet().retainAll(among);
    }
    return scores;
  }

  private static Map<String, String> threeLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.of(two).getISO3Language(), two);
    }
    return codes;
  }
}
