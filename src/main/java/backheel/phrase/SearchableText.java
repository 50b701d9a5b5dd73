package backheel.phrase;

import backheel.story.Report;
import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A report prepared for matching phrases: the words of its title and body, folded, with their
 * positions.
 *
 * <p>Only the written text counts, not the names of recognised subjects: those have subscriptions
 * of their own. Words are separated by spaces and punctuation; in scripts without spaces (Chinese,
 * Japanese, Thai) a whole run of characters is one word. Of a very long report the first {@value
 * #MAX_CHARACTERS} characters count.
 */
public final class SearchableText {
  static final int MAX_CHARACTERS = 64 * 1024;

  /** The readings of each word in order; an empty entry between two paragraphs. */
  private final List<List<String>> line = new ArrayList<>();

  private final NavigableMap<String, List<Integer>> places = new TreeMap<>();
  private final String written;
  private final String folded;

  private SearchableText(String text) {
    written = Normalizer.normalize(text, Normalizer.Form.NFC);
    var paragraphs = new ArrayList<String>();
    for (var paragraph : text.split("\n\\s*\n", -1)) {
      var words = FoldedWordSplitter.split(paragraph);
      words.forEach(this::add);
      line.add(List.of());
      paragraphs.add(String.join(" ", words));
    }
    folded = String.join("\n", paragraphs);
  }

  public static SearchableText of(Report report) {
    return of(report.title(), report.body());
  }

  /** Indexes the words of a text, whose paragraphs are separated by a blank line. */
  public static SearchableText of(String title, String body) {
    var text = title + "\n\n" + body;
    if (text.length() <= MAX_CHARACTERS) {
      return new SearchableText(text);
    }
    var torn = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
    return new SearchableText(text.substring(0, torn ? MAX_CHARACTERS - 1 : MAX_CHARACTERS));
  }

  /**
   * Returns the keys to look up among the index keys of phrases: all words and all prefixes. A
   * phrase none of whose index keys is among them does not match.
   */
  public Set<String> keys() {
    var keys = new HashSet<String>();
    for (var word : places.keySet()) {
      keys.add(word);
      PrefixKey.addAll(word, keys);
    }
    return keys;
  }

  boolean has(String word) {
    return places.containsKey(word);
  }

  boolean hasPrefix(String start) {
    var first = places.ceilingKey(start);
    return first != null && first.startsWith(start);
  }

  /** Returns whether the words follow each other; the last word of an open sequence is a prefix. */
  boolean hasSequence(List<String> words, boolean open) {
    for (var place : places.getOrDefault(words.getFirst(), List.of())) {
      if (standsAt(place, words, open)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the regular expression is found in the text as written or in the folded text.
   */
  boolean has(Pattern expression) {
    return expression.matcher(written).find() || expression.matcher(folded).find();
  }

  private void add(String word) {
    var readings = ArabicPrefixes.readings(word);
    for (var reading : readings) {
      places.computeIfAbsent(reading, key -> new ArrayList<>(1)).add(line.size());
    }
    line.add(readings);
  }

  private boolean standsAt(int place, List<String> words, boolean open) {
    var last = words.size() - 1;
    // The empty entry at the end of each paragraph stops this before the line ends.
    for (var i = 1; i <= last; i++) {
      var word = words.get(i);
      var readings = line.get(place + i);
      var begun = open && i == last;
      if (readings.stream().noneMatch(r -> begun ? r.startsWith(word) : r.equals(word))) {
        return false;
      }
    }
    return true;
  }
}
