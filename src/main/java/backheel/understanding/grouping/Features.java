package backheel.understanding.grouping;

import java.util.Arrays;
import java.util.Map;

/**
 * How often each trait stands in a text or in all texts of a story: hashes of traits in rising
 * order, small enough that a hundred thousand stories can be kept.
 */
final class Features {
  static final Features NONE = new Features(new int[0], new float[0]);

  final int[] keys;
  final float[] counts;

  private Features(int[] keys, float[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  static Features of(Map<Integer, Float> counted) {
    int[] keys = new int[counted.size()];
    int n = 0;
    for (int key : counted.keySet()) {
      keys[n++] = key;
    }
    Arrays.sort(keys);
    float[] counts = new float[n];
    for (int i = 0; i < n; i++) {
      counts[i] = counted.getOrDefault(keys[i], 0f);
    }
    return new Features(keys, counts);
  }

  /** One number for a trait; two traits in a hundred thousand share theirs. */
  static int key(char kind, String word) {
    int hash = 0x811c9dc5 ^ kind;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
      hash ^= hash >>> 15;
    }
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }

  int size() {
    return keys.length;
  }

  boolean has(int key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }

  Features plus(Features other) {
    if (other.size() == 0) {
      return this;
    }
    int[] both = new int[keys.length + other.keys.length];
    float[] sums = new float[both.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length || j < other.keys.length) {
      boolean mine = j >= other.keys.length || (i < keys.length && keys[i] <= other.keys[j]);
      boolean theirs = i >= keys.length || (j < other.keys.length && other.keys[j] <= keys[i]);
      both[n] = mine ? keys[i] : other.keys[j];
      sums[n++] = (mine ? counts[i++] : 0) + (theirs ? other.counts[j++] : 0);
    }
    return new Features(Arrays.copyOf(both, n), Arrays.copyOf(sums, n));
  }

  /** Only the traits that count most, if there are more than so many. */
  Features most(int limit) {
    if (keys.length <= limit) {
      return this;
    }
    float[] ordered = counts.clone();
    Arrays.sort(ordered);
    float least = ordered[ordered.length - limit];
    int[] kept = new int[limit];
    float[] sums = new float[limit];
    int n = 0;
    for (int i = 0; i < keys.length && n < limit; i++) {
      if (counts[i] >= least) {
        kept[n] = keys[i];
        sums[n++] = counts[i];
      }
    }
    return new Features(Arrays.copyOf(kept, n), Arrays.copyOf(sums, n));
  }
}
