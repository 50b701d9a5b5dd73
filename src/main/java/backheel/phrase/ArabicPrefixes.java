package backheel.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * Arabic writes "and", "so", "with", "as" and "to" in one with the next word; whoever waits for
 * {@code حكيمي} also means {@code وحكيمي} and {@code لحكيمي}.
 *
 * <p>Nothing tells such a letter from one that belongs to the word, so a word has all its readings;
 * short words, in which a letter is mostly a part of the word, keep theirs.
 */
final class ArabicPrefixes {
  private static final char AND = 'و';
  private static final String OTHER_PREFIXES = "فبكل";
  private static final int MIN_LENGTH_AFTER_AND = 3;
  private static final int MIN_LENGTH_AFTER_OTHERS = 4;

  private ArabicPrefixes() {}

  /** The word itself, then what it is when its first letters are not part of it. */
  static List<String> readings(String word) {
    var first = word.charAt(0);
    if (first != AND && OTHER_PREFIXES.indexOf(first) < 0) {
      return List.of(word);
    }
    var readings = new ArrayList<>(List.of(word));
    var bare = word;
    if (first == AND && word.length() > MIN_LENGTH_AFTER_AND) {
      bare = word.substring(1);
      readings.add(bare);
    }
    if (bare.length() > MIN_LENGTH_AFTER_OTHERS && OTHER_PREFIXES.indexOf(bare.charAt(0)) >= 0) {
      // "To" swallows the first letter of the article.
      readings.add((bare.startsWith("لل") ? "ا" : "") + bare.substring(1));
    }
    return List.copyOf(readings);
  }
}
