package backheel.understanding.grouping;

/** The number of stories with each feature: a table of numbers without an object for each. */
final class FeatureCounts {
  private static final int MAX_FEATURES = 400_000;

  private int[] keys = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int used;

  int of(int key) {
    return counts[slot(keys, counts, key)];
  }

  void add(int key) {
    int slot = slot(keys, counts, key);
    if (counts[slot] == 0) {
      keys[slot] = key;
      if (++used > keys.length / 5 * 4) {
        counts[slot] = 1;
        refill(keys.length * 2, 0);
        return;
      }
    }
    counts[slot]++;
  }

  /** Returns whether it contains so many features that it should fade. */
  boolean isFull() {
    return used > MAX_FEATURES;
  }

  /** Halves every count, and removes those that reach 0. */
  void fade() {
    refill(keys.length, 1);
  }

  private void refill(int size, int shift) {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[size];
    counts = new int[size];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      int count = oldCounts[i] >> shift;
      if (count > 0) {
        int slot = slot(keys, counts, oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = count;
        used++;
      }
    }
  }

  private static int slot(int[] keys, int[] counts, int key) {
    int mask = keys.length - 1;
    int slot = (key ^ (key >>> 16)) & mask;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
