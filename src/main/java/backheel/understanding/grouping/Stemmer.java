package backheel.understanding.grouping;

import backheel.understanding.text.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A deliberately light stemmer, which removes the most common endings of words. */
final class Stemmer {
  private static final int MIN_STEM_LENGTH = 4;
  private static final Map<String, List<String>> ENDINGS =
      Lexicon.languages("word endings").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> language, language -> Lexicon.entries("word endings", language)));
  private static final List<String> ARTICLES = Lexicon.entries("articles joined to a word");

  private Stemmer() {}

  static String stem(String language, String word) {
    String bare = language.equals("ar") ? withoutArticle(word) : word;
    for (String ending : ENDINGS.getOrDefault(language, List.of())) {
      if (bare.length() - ending.length() >= MIN_STEM_LENGTH - (language.equals("ar") ? 1 : 0)
          && bare.endsWith(ending)) {
        return bare.substring(0, bare.length() - ending.length());
      }
    }
    return bare;
  }

  /** Returns an Arabic word without its article and the prefixes joined to it. */
  static String withoutArticle(String word) {
    for (String article : ARTICLES) {
      if (word.length() - article.length() >= 3 && word.startsWith(article)) {
        return word.substring(article.length());
      }
    }
    return word;
  }
}
