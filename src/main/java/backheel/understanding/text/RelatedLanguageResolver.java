package backheel.understanding.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Languages that the model lacks, and those that it mistakes them for: the source's claim decides,
 * and for Galician its own stop words too.
 */
final class RelatedLanguageResolver {
  private static final Map<String, Set<String>> TAKEN_FOR =
      Map.of(
          "gl", Set.of("pt", "es", "ca", "it"),
          "af", Set.of("nl"),
          "nn", Set.of("nb", "da", "sv"),
          "bs", Set.of("hr", "sl", "sr"),
          "sr", Set.of("hr", "sl"),
          "ms", Set.of("id"),
          "ky", Set.of("kk"),
          "ps", Set.of("ar", "fa", "ur"),
          "mr", Set.of("hi"));
  private static final Set<String> GALICIAN_WORDS =
      Set.copyOf(Lexicon.entries("frequent words", "gl"));

  /** Galician stop words that neither Portuguese nor Spanish has. */
  private static final Set<String> ONLY_GALICIAN_WORDS =
      Set.copyOf(Lexicon.entries("words of no related language", "gl"));

  private RelatedLanguageResolver() {}

  /** Returns the language itself, or the related one that the text is really in. */
  static String resolve(String language, String text, String claim) {
    if (TAKEN_FOR.getOrDefault(claim, Set.of()).contains(language)) {
      return claim;
    }
    return (language.equals("pt") || language.equals("es")) && isGalician(text) ? "gl" : language;
  }

  private static boolean isGalician(String text) {
    int alone = 0;
    int all = 0;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      alone += ONLY_GALICIAN_WORDS.contains(word) ? 1 : 0;
      all += GALICIAN_WORDS.contains(word) ? 1 : 0;
    }
    return alone >= 2 || (alone == 1 && all >= 3);
  }
}
