package backheel.understanding.grouping;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which stories share a trait: for each trait the latest stories that have it, oldest first, by
 * serial number. Stories that are no more are cleared out now and then.
 */
final class Postings {
  private static final int LATEST = 48;
  private static final int[] NONE = {};

  private long[] keys = new long[1 << 12];
  private int[][] lists = new int[1 << 12][];
  private int used;

  /** The serial numbers, of which some may be gone; 0 fills what is not used. */
  int[] get(long key) {
    int[] list = lists[slot(key)];
    return list == null ? NONE : list;
  }

  void put(long key, int serial) {
    int slot = slot(key);
    int[] list = lists[slot];
    if (list == null) {
      keys[slot] = key;
      lists[slot] = new int[] {serial};
      if (++used > keys.length / 2) {
        refill(keys.length * 2, any -> true);
      }
      return;
    }
    for (int i = list.length - 1; i >= 0; i--) {
      if (list[i] == serial) {
        return;
      }
    }
    lists[slot] = with(list, serial);
  }

  private static int[] with(int[] list, int serial) {
    for (int i = 0; i < list.length; i++) {
      if (list[i] == 0) {
        list[i] = serial;
        return list;
      }
    }
    if (list.length < LATEST) {
      int[] longer = Arrays.copyOf(list, Math.min(LATEST, list.length * 2));
      longer[list.length] = serial;
      return longer;
    }
    System.arraycopy(list, 1, list, 0, list.length - 1);
    list[list.length - 1] = serial;
    return list;
  }

  /** Forgets the stories that are not alive. */
  void sweep(IntPredicate alive) {
    refill(keys.length, alive);
  }

  private void refill(int size, IntPredicate alive) {
    long[] oldKeys = keys;
    int[][] oldLists = lists;
    keys = new long[size];
    lists = new int[size][];
    used = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      int[] list = oldLists[i] == null ? NONE : living(oldLists[i], alive);
      if (list.length > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        lists[slot] = list;
        used++;
      }
    }
  }

  private static int[] living(int[] list, IntPredicate alive) {
    int kept = 0;
    for (int serial : list) {
      kept += serial != 0 && alive.test(serial) ? 1 : 0;
    }
    if (kept == list.length) {
      return list;
    }
    int[] living = new int[kept];
    int n = 0;
    for (int serial : list) {
      if (serial != 0 && alive.test(serial)) {
        living[n++] = serial;
      }
    }
    return living;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & mask;
    while (lists[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
