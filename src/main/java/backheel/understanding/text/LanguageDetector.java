package backheel.understanding.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A detector of the language of a text: by its script where only one language uses it, otherwise by
 * its letter n-grams and its stop words.
 */
public final class LanguageDetector {
  private static final int MAX_CHARACTERS_READ = 600;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

  /** Weights of a stop word of a language and of the source's claim, relative to the n-grams. */
  private static final double STOP_WORD_WEIGHT = 4;

  private static final double CLAIM_WEIGHT = 8;

  /**
   * Weight of the claim for names alone: they show where people come from, not the language of the
   * text.
   */
  private static final double CLAIM_WEIGHT_FOR_NAMES = 30;

  private static final Map<String, Double> PRIOR_WEIGHTS =
      Map.of(
          "en", 4.0, "fr", 3.0, "es", 3.0, "pt", 2.0, "it", 2.0, "de", 2.0, "ru", 4.0, "sr", 5.0,
          "ar", 3.0);

  private static final Map<UnicodeScript, String> LANGUAGE_BY_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"));
  private static final Map<UnicodeScript, Set<String>> LANGUAGES_BY_SCRIPT =
      Map.of(
          UnicodeScript.CYRILLIC,
          Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk"),
          UnicodeScript.ARABIC,
          Set.of("ar", "fa", "ur"));

  private LanguageDetector() {}

  /**
   * Returns the language of the text; the claim of its source breaks a tie; "en" without any
   * evidence.
   */
  public static String detect(String text, @Nullable String claimed) {
    String claim = LanguageTags.code(claimed);
    String start =
        Normalizer.normalize(
            text.substring(0, Math.min(MAX_CHARACTERS_READ, text.length())), Normalizer.Form.NFC);
    Map<UnicodeScript, Integer> scripts = scripts(start);
    UnicodeScript script = most(scripts);
    String single = LANGUAGE_BY_SCRIPT.get(script);
    if (single != null) {
      return single.equals("zh") && claim.equals("ja") ? "ja" : single;
    }
    if (scripts.isEmpty()) {
      return claim.isEmpty() ? "en" : claim;
    }
    return RelatedLanguageResolver.resolve(best(start, script, claim), start, claim);
  }

  private static String best(String text, UnicodeScript script, String claim) {
    var words = List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)));
    var table = NgramModel.instance();
    double[] scores = table.scores(words);
    Set<String> among = LANGUAGES_BY_SCRIPT.get(script);
    boolean onlyNames = words.stream().allMatch(w -> StopWords.languagesOf(w).isEmpty());
    double claimed = onlyNames ? CLAIM_WEIGHT_FOR_NAMES : CLAIM_WEIGHT;
    int best = -1;
    for (int l = 0; l < scores.length; l++) {
      String language = table.languages().get(l);
      boolean possible =
          among == null
              ? LANGUAGES_BY_SCRIPT.values().stream().noneMatch(set -> set.contains(language))
              : among.contains(language);
      if (possible) {
        scores[l] +=
            PRIOR_WEIGHTS.getOrDefault(language, 0.0) + (language.equals(claim) ? claimed : 0);
        for (String word : words) {
          scores[l] += StopWords.languagesOf(word).contains(language) ? STOP_WORD_WEIGHT : 0;
        }
        best = best < 0 || scores[l] > scores[best] ? l : best;
      }
    }
    return table.languages().get(best);
  }

  private static Map<UnicodeScript, Integer> scripts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    return counts;
  }

  private static UnicodeScript most(Map<UnicodeScript, Integer> counts) {
    if (counts.containsKey(UnicodeScript.HIRAGANA)
        && counts.getOrDefault(UnicodeScript.LATIN, 0) < MAX_CHARACTERS_READ / 4) {
      return UnicodeScript.HIRAGANA;
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.LATIN);
  }
}
