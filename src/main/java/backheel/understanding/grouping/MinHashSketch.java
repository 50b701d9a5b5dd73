package backheel.understanding.grouping;

import backheel.understanding.text.WordTokenizer.Token;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A text's smallest hashes of four consecutive words: enough to estimate the similarity of two
 * texts (bottom-k MinHash).
 */
final class MinHashSketch {
  private static final int SKETCH_SIZE = 64;
  private static final int MAX_BANDS = 12;
  private static final int SHINGLE_SIZE = 4;
  private static final int MIN_WORDS = 25;
  private final int[] smallest;
  private final int shingles;

  private MinHashSketch(int[] smallest, int rows) {
    this.smallest = smallest;
    this.shingles = rows;
  }

  /**
   * Returns the sketch of a text; of a very short one an empty sketch, which is similar to none.
   */
  static MinHashSketch of(List<Token> words) {
    if (words.size() < MIN_WORDS) {
      return new MinHashSketch(new int[0], 0);
    }
    var hashes = new TreeSet<Integer>();
    for (int i = 0; i + SHINGLE_SIZE <= words.size(); i++) {
      int hash = hash(words, i, SHINGLE_SIZE);
      if (hashes.size() < SKETCH_SIZE) {
        hashes.add(hash);
      } else if (hash < hashes.last() && hashes.add(hash)) {
        hashes.pollLast();
      }
    }
    return new MinHashSketch(
        hashes.stream().mapToInt(Integer::intValue).toArray(), words.size() - SHINGLE_SIZE + 1);
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

  /** Returns the hashes by which similar texts are found in the index. */
  int[] bands() {
    return Arrays.copyOf(smallest, Math.min(MAX_BANDS, smallest.length));
  }

  /** Returns the number of shingles of the text. */
  int shingles() {
    return shingles;
  }

  boolean isEmpty() {
    return smallest.length == 0;
  }

  /** Returns the estimated number of shingles in common divided by those in either text. */
  double likeness(MinHashSketch other) {
    int i = 0;
    int j = 0;
    int seen = 0;
    int both = 0;
    while (seen < SKETCH_SIZE && i < smallest.length && j < other.smallest.length) {
      int order = Integer.compare(smallest[i], other.smallest[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      seen++;
    }
    seen = Math.min(SKETCH_SIZE, seen + smallest.length - i + other.smallest.length - j);
    return seen == 0 ? 0 : (double) both / seen;
  }
}
