package backheel.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * The readings of an Arabic word with and without its prefixes: "and", "so", "with", "as" and "to"
 * are written as one with the next word, so a subscription to {@code حكيمي} also matches {@code
 * وحكيمي} and {@code لحكيمي}.
 *
 * <p>Nothing distinguishes such a letter from one that belongs to the word, so a word has all its
 * readings; in short words the letter is mostly part of the word, so they keep only theirs.
 */
final class ArabicPrefixes {
  private static final char AND = 'و';
  private static final String OTHER_PREFIXES = "فبكل";
  private static final int MIN_LENGTH_AFTER_AND = 3;
  private static final int MIN_LENGTH_AFTER_OTHERS = 4;

  private ArabicPrefixes() {}

  /** Returns the word itself, then the readings in which its first letters are prefixes. */
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
