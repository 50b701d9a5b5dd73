package backheel.understanding.grouping;

import backheel.understanding.text.Tokens.Token;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A text's smallest hashes of four words in a row: enough to tell how much two texts have in common
 * (bottom-k MinHash).
 */
final class Sketch {
  private static final int SIZE = 64;
  private static final int BANDS = 12;
  private static final int ROW = 4;
  private static final int TOO_SHORT = 25;
  private final int[] smallest;
  private final int rows;

  private Sketch(int[] smallest, int rows) {
    this.smallest = smallest;
    this.rows = rows;
  }

  /** The sketch of a text; of a very short one an empty sketch, which is like no other. */
  static Sketch of(List<Token> words) {
    if (words.size() < TOO_SHORT) {
      return new Sketch(new int[0], 0);
    }
    var hashes = new TreeSet<Integer>();
    for (int i = 0; i + ROW <= words.size(); i++) {
      int hash = hash(words, i, ROW);
      if (hashes.size() < SIZE) {
        hashes.add(hash);
      } else if (hash < hashes.last() && hashes.add(hash)) {
        hashes.pollLast();
      }
    }
    return new Sketch(
        hashes.stream().mapToInt(Integer::intValue).toArray(), words.size() - ROW + 1);
  }

  static int hash(List<Token> words, int from, int count) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < from + count; i++) {
      hash = (hash ^ words.get(i).word().hashCode()) * 0x100000001b3L;
      hash ^= hash >>> 29;
    }
    hash *= 0xbf58476d1ce4e5b9L;
    return (int) (hash >>> 32);
  }

  /** The hashes by which alike texts find each other. */
  int[] bands() {
    return Arrays.copyOf(smallest, Math.min(BANDS, smallest.length));
  }

  /** How many rows of words the text has. */
  int rows() {
    return rows;
  }

  boolean isEmpty() {
    return smallest.length == 0;
  }

  /** The estimated share of word rows that both texts have, of all that either has. */
  double likeness(Sketch other) {
    int i = 0;
    int j = 0;
    int seen = 0;
    int both = 0;
    while (seen < SIZE && i < smallest.length && j < other.smallest.length) {
      int order = Integer.compare(smallest[i], other.smallest[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      seen++;
    }
    seen = Math.min(SIZE, seen + smallest.length - i + other.smallest.length - j);
    return seen == 0 ? 0 : (double) both / seen;
  }
}
