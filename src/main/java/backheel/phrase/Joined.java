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
final class Joined {
  private static final char AND = 'و';
  private static final String OTHERS = "فبكل";
  private static final int LEFT_BY_AND = 3;
  private static final int LEFT_BY_OTHERS = 4;

  private Joined() {}

  /** The word itself, then what it is when its first letters are not part of it. */
  static List<String> readings(String word) {
    var first = word.charAt(0);
    if (first != AND && OTHERS.indexOf(first) < 0) {
      return List.of(word);
    }
    var readings = new ArrayList<>(List.of(word));
    var bare = word;
    if (first == AND && word.length() > LEFT_BY_AND) {
      bare = word.substring(1);
      readings.add(bare);
    }
    if (bare.length() > LEFT_BY_OTHERS && OTHERS.indexOf(bare.charAt(0)) >= 0) {
      // "To" swallows the first letter of the article.
      readings.add((bare.startsWith("لل") ? "ا" : "") + bare.substring(1));
    }
    return List.copyOf(readings);
  }
}
