package backheel.delivery;

/**
 * Spaces messages evenly: the generic cell rate algorithm, one number of state. Who comes late may
 * catch up a little, so that late wake-ups cost no throughput. Times are monotonic nanoseconds. Not
 * safe to share between threads.
 */
final class Gcra {
  private long due = Long.MIN_VALUE;

  /** From when on the next message may go. */
  long freeAt() {
    return due;
  }

  /** A message goes now, and the next one a gap after the place that this one was due at. */
  void take(long now, long gap, long catchUp) {
    due = Math.max(due, now - catchUp) + gap;
  }
}
