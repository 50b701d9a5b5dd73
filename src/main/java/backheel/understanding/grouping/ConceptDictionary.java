package backheel.understanding.grouping;

import backheel.input.BundledTableReader;
import backheel.understanding.text.WordTokenizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The language-independent meanings of words: sports terms, and countries with their people. */
final class ConceptDictionary {
  private static final int MIN_PREFIX_LENGTH = 4;
  private static final ConceptDictionary THINGS = new ConceptDictionary("concepts.txt");
  private static final ConceptDictionary COUNTRIES = new ConceptDictionary("countries.txt");

  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Set<String>> prefixes = new HashMap<>();
  private final int longestPrefix;

  private ConceptDictionary(String file) {
    BundledTableReader.lines(ConceptDictionary.class, file).forEach(this::add);
    longestPrefix = prefixes.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Returns the names of the things that a folded word may stand for. */
  static Set<String> things(String word) {
    return THINGS.of(word);
  }

  /** Returns the codes of the countries that a folded word may stand for. */
  static Set<String> countries(String word) {
    return COUNTRIES.of(word);
  }

  private Set<String> of(String word) {
    Set<String> whole = words.get(word);
    if (whole != null) {
      return whole;
    }
    for (int length = Math.min(word.length(), longestPrefix); length >= 2; length--) {
      Set<String> meant = prefixes.get(word.substring(0, length));
      if (meant != null) {
        return meant;
      }
    }
    return Set.of();
  }

  private void add(String line) {
    List<String> parts = List.of(line.split("\\s+"));
    for (String part : parts.subList(1, parts.size())) {
      boolean open = part.endsWith("*");
      List<WordTokenizer.Token> tokens = WordTokenizer.tokenize(part.replace("*", ""));
      if (tokens.size() != 1) {
        continue;
      }
      String word = tokens.getFirst().word();
      boolean latin = word.charAt(0) < 0x250;
      var to = open && (!latin || word.length() >= MIN_PREFIX_LENGTH) ? prefixes : words;
      to.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(parts.getFirst());
    }
  }
}
