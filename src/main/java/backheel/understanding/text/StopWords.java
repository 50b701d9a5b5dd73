package backheel.understanding.text;

import backheel.input.BundledTableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The most frequent function words of many languages, which identify the language but carry no
 * topic.
 */
public final class StopWords {
  private static final String FILE = "languages.txt";
  private static final Map<String, List<String>> LANGUAGES = read();
  private static final Set<String> FOLDED = folded();

  private StopWords() {}

  /** Returns the languages in which this lower-case word is a stop word. */
  static List<String> languagesOf(String word) {
    return LANGUAGES.getOrDefault(word, List.of());
  }

  /** Returns whether a folded word is a stop word of any language. */
  public static boolean contains(String folded) {
    return FOLDED.contains(folded);
  }

  private static Set<String> folded() {
    Set<String> folded = new HashSet<>();
    LANGUAGES
        .keySet()
        .forEach(word -> WordTokenizer.tokenize(word).forEach(token -> folded.add(token.word())));
    return folded;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> byWord = new HashMap<>();
    for (String line : BundledTableReader.lines(StopWords.class, FILE)) {
      String[] parts = line.split(" ", -1);
      for (int i = 1; i < parts.length; i++) {
        List<String> languages = byWord.computeIfAbsent(parts[i], w -> new ArrayList<>());
        if (!languages.contains(parts[0])) {
          languages.add(parts[0]);
        }
      }
    }
    return byWord;
  }
}
