package backheel.understanding.grouping;

import java.util.Arrays;

/** The sums of the evidence for each candidate story. */
final class CandidateScores {
  private int[] serials = new int[1 << 10];
  private float[] sums = new float[1 << 10];
  private int used;

  /** Adds to a candidate's sum; serial numbers are positive. */
  void add(int serial, float worth) {
    int slot = slot(serial);
    if (serials[slot] == 0) {
      serials[slot] = serial;
      if (++used > serials.length / 2) {
        sums[slot] = worth;
        grow();
        return;
      }
    }
    sums[slot] += worth;
  }

  private void grow() {
    int[] oldSerials = serials;
    float[] oldSums = sums;
    serials = new int[oldSerials.length * 2];
    sums = new float[oldSerials.length * 2];
    for (int i = 0; i < oldSerials.length; i++) {
      if (oldSerials[i] != 0) {
        int slot = slot(oldSerials[i]);
        serials[slot] = oldSerials[i];
        sums[slot] = oldSums[i];
      }
    }
  }

  /** Returns the candidates with the highest sums, highest first. */
  int[] best(int most) {
    long[] ordered = new long[used];
    int n = 0;
    for (int i = 0; i < serials.length; i++) {
      if (serials[i] != 0) {
        // The bits of positive floats have the same order as the floats.
        ordered[n++] = ((long) Float.floatToIntBits(sums[i]) << 32) | serials[i];
      }
    }
    Arrays.sort(ordered);
    int[] best = new int[Math.min(most, used)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) ordered[used - 1 - i];
    }
    return best;
  }

  private int slot(int serial) {
    int mask = serials.length - 1;
    int slot = ((serial * 0x9E3779B9) >>> 7) & mask;
    while (serials[slot] != 0 && serials[slot] != serial) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
