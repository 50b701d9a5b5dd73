package backheel.understanding.text;

import backheel.football.TextFolding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of all languages by which texts are understood, in sections named by their use. */
public final class Lexicon {

  private static final Map<String, Map<String, List<String>>> SECTIONS = LexiconFiles.read();
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{([^{}()]+?)(?: \\((\\w+)\\))?}}");
  private static final String VALUE = " = ";

  private Lexicon() {}

  /** Returns the folded words of a section, of all languages together. */
  public static Set<String> words(String section) {
    return folded(entries(section));
  }

  /** Returns the folded words that one language has in a section. */
  public static Set<String> words(String section, String language) {
    return folded(entries(section, language));
  }

  /** Returns the languages that have words in a section. */
  public static Set<String> languages(String section) {
    return Set.copyOf(section(section).keySet());
  }

  /** Returns the entries of a section as written, of all languages together. */
  public static List<String> entries(String section) {
    return section(section).values().stream().flatMap(Collection::stream).toList();
  }

  /** Returns the entries as written that one language has in a section. */
  public static List<String> entries(String section, String language) {
    return List.copyOf(section(section).getOrDefault(language, List.of()));
  }

  /** Returns the values of the words of a section, with the words as written, longest first. */
  public static Map<String, String> values(String section) {
    var values = new LinkedHashMap<String, String>();
    entries(section).stream()
        .map(entry -> entry.split(" = ", 2))
        .sorted(Comparator.comparingInt((String[] entry) -> entry[0].length()).reversed())
        .forEach(entry -> values.put(entry[0], entry[1]));
    return values;
  }

  /** Returns the values of the words of a section, which are whole numbers. */
  public static Map<String, Integer> numbers(String section) {
    var numbers = new LinkedHashMap<String, Integer>();
    values(section).forEach((word, value) -> numbers.put(word, Integer.valueOf(value)));
    return numbers;
  }

  /**
   * Returns a regular expression with the entries of a section, as alternatives, in place of each
   * {@code {{section}}}, or of one language only in place of {@code {{section (en)}}}.
   */
  public static String regex(String template) {
    var placeholder = PLACEHOLDER.matcher(template);
    return placeholder.replaceAll(
        found -> Matcher.quoteReplacement(alternatives(found.group(1), found.group(2))));
  }

  private static String alternatives(String section, @Nullable String language) {
    var entries = language == null ? entries(section) : entries(section, language);
    var words =
        entries.stream().anyMatch(entry -> entry.contains(VALUE))
            ? values(section).keySet()
            : entries;
    return words.stream().map(Lexicon::regex).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Returns the number of the first group that took part in a match, 0 when none did. */
  public static int group(Matcher match) {
    for (var group = 1; group <= match.groupCount(); group++) {
      if (match.start(group) >= 0) {
        return group;
      }
    }
    return 0;
  }

  /** Returns the number of words of the longest phrase that begins at that word, or 0. */
  public static int phraseAt(List<Word> words, int at, Set<String> phrases) {
    var phrase = new StringBuilder();
    var longest = 0;
    for (var i = at; i < words.size() && i < at + 4; i++) {
      if (i > at) {
        phrase.append(' ');
      }
      phrase.append(words.get(i).folded());
      if (phrases.contains(phrase.toString())) {
        longest = i - at + 1;
      }
    }
    return longest;
  }

  private static Set<String> folded(List<String> entries) {
    var words = new HashSet<String>();
    entries.forEach(entry -> words.add(TextFolding.fold(entry)));
    words.remove("");
    return Set.copyOf(words);
  }

  private static Map<String, List<String>> section(String name) {
    var section = SECTIONS.get(name);
    if (section == null) {
      throw new IllegalArgumentException("no lexicon file has a section " + name);
    }
    return section;
  }
}
