package backheel.understanding.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The counts of the features in a text or in all texts of a story: sorted hashes, compact enough to
 * keep a hundred thousand stories.
 */
final class FeatureVector {
  static final FeatureVector NONE = new FeatureVector(new int[0], new short[0]);

  final int[] keys;

  /** Counts as half-precision floats, because there are many stories. */
  private final short[] counts;

  private FeatureVector(int[] keys, short[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  static FeatureVector of(Map<Integer, Float> counted) {
    int[] keys = new int[counted.size()];
    int n = 0;
    for (int key : counted.keySet()) {
      keys[n++] = key;
    }
    Arrays.sort(keys);
    short[] counts = new short[n];
    for (int i = 0; i < n; i++) {
      counts[i] = Float.floatToFloat16(counted.getOrDefault(keys[i], 0f));
    }
    return new FeatureVector(keys, counts);
  }

  /** Creates a vector that contains each of the features once. */
  static FeatureVector of(char kind, Set<String> traits) {
    Map<Integer, Float> counted = new HashMap<>();
    traits.forEach(trait -> counted.put(key(kind, trait), 1f));
    return of(counted);
  }

  /** Returns the hash of a feature; two features in a hundred thousand collide. */
  static int key(char kind, String word) {
    int hash = 0x811c9dc5 ^ kind;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
      hash ^= hash >>> 15;
    }
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }

  /** Returns the count of the feature at an index. */
  float count(int place) {
    return Float.float16ToFloat(counts[place]);
  }

  int size() {
    return keys.length;
  }

  boolean meets(FeatureVector other) {
    int j = 0;
    for (int key : keys) {
      while (j < other.keys.length && other.keys[j] < key) {
        j++;
      }
      if (j < other.keys.length && other.keys[j] == key) {
        return true;
      }
    }
    return false;
  }

  boolean has(int key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }

  FeatureVector plus(FeatureVector other) {
    if (other.size() == 0) {
      return this;
    }
    int[] both = new int[keys.length + other.keys.length];
    short[] sums = new short[both.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length || j < other.keys.length) {
      boolean mine = j >= other.keys.length || (i < keys.length && keys[i] <= other.keys[j]);
      boolean theirs = i >= keys.length || (j < other.keys.length && other.keys[j] <= keys[i]);
      both[n] = mine ? keys[i] : other.keys[j];
      float sum = (mine ? count(i++) : 0) + (theirs ? other.count(j++) : 0);
      sums[n++] = Float.floatToFloat16(sum);
    }
    return new FeatureVector(Arrays.copyOf(both, n), Arrays.copyOf(sums, n));
  }

  /** The weight of one occurrence of a feature. */
  interface Weighing {
    float of(int key);
  }

  /** Returns the most significant features up to the limit, in the order of their hashes. */
  FeatureVector most(int limit, Weighing weighing) {
    if (keys.length <= limit) {
      return this;
    }
    float[] worth = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      worth[i] = count(i) * weighing.of(keys[i]);
    }
    float[] ordered = worth.clone();
    Arrays.sort(ordered);
    float least = ordered[ordered.length - limit];
    int[] kept = new int[limit];
    short[] sums = new short[limit];
    int n = 0;
    for (int i = 0; i < keys.length && n < limit; i++) {
      if (worth[i] >= least) {
        kept[n] = keys[i];
        sums[n++] = counts[i];
      }
    }
    return new FeatureVector(Arrays.copyOf(kept, n), Arrays.copyOf(sums, n));
  }
}
