package backheel.understanding.grouping;

/**
 * An index from features to the stories that have them: for each feature a chain of its latest
 * stories, in one ring buffer in which the newest overwrite the oldest, so that it never exceeds
 * its size.
 */
final class InvertedIndex {
  private static final int MAX_STORIES_PER_KEY = 48;
  private static final int INITIAL_SIZE = 1 << 14;

  private final int most;

  /** Serial number of a story and place of the feature's previous posting, by place. */
  private long[] ring = new long[INITIAL_SIZE];

  /** Hashes of features; {@code heads} has the place of their latest posting, 0 for none. */
  private int[] hashes = new int[INITIAL_SIZE];

  private int[] heads = new int[INITIAL_SIZE];
  private int used;
  private int next = 1;
  private int written;

  /**
   * Creates an empty index.
   *
   * @param most the number of postings to keep, rounded up to a power of two
   */
  InvertedIndex(int most) {
    this.most = Integer.highestOneBit(Math.max(INITIAL_SIZE, most) - 1) << 1;
  }

  /** A consumer of serial numbers of stories, some of which may have been removed. */
  interface StoryConsumer {
    void take(int serial);
  }

  /** Passes on the latest stories with the feature, newest first. */
  void each(long key, StoryConsumer storyConsumer) {
    int place = heads[slot(hash(key))];
    for (int seen = 0; seen < MAX_STORIES_PER_KEY && isKept(place); seen++) {
      long posting = ring[place & (ring.length - 1)];
      storyConsumer.take((int) (posting >>> 32));
      place = (int) posting;
    }
  }

  void put(long key, int serial) {
    int hash = hash(key);
    int slot = slot(hash);
    int head = heads[slot];
    int place = head;
    for (int seen = 0; seen < MAX_STORIES_PER_KEY && isKept(place); seen++) {
      long posting = ring[place & (ring.length - 1)];
      if ((int) (posting >>> 32) == serial && next - place < ring.length / 2) {
        return;
      }
      place = (int) posting;
    }
    if (head == 0) {
      hashes[slot] = hash;
      used++;
    }
    heads[slot] = next;
    write(((long) serial << 32) | (isKept(head) ? head & 0xffffffffL : 0));
    if (used > hashes.length / 4 * 3) {
      refill();
    }
  }

  private void write(long posting) {
    if (written == ring.length && ring.length < most) {
      long[] larger = new long[ring.length * 2];
      for (int place = next - written; place != next; place++) {
        larger[place & (larger.length - 1)] = ring[place & (ring.length - 1)];
      }
      ring = larger;
    }
    ring[next & (ring.length - 1)] = posting;
    written = Math.min(written + 1, ring.length);
    next = next == -1 ? 1 : next + 1;
  }

  private boolean isKept(int place) {
    return place != 0 && next - place > 0 && next - place <= written;
  }

  /** Drops the features whose postings are all overwritten; grows when that frees too few slots. */
  private void refill() {
    int alive = 0;
    for (int head : heads) {
      alive += isKept(head) ? 1 : 0;
    }
    int[] oldHashes = hashes;
    int[] oldHeads = heads;
    int size = alive > hashes.length / 2 ? hashes.length * 2 : hashes.length;
    hashes = new int[size];
    heads = new int[size];
    used = alive;
    for (int i = 0; i < oldHeads.length; i++) {
      if (isKept(oldHeads[i])) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        heads[slot] = oldHeads[i];
      }
    }
  }

  private static int hash(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
  }

  private int slot(int hash) {
    int mask = hashes.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (heads[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
