package backheel.delivery.pace;

/**
 * A generic cell rate algorithm, which spaces messages evenly with one number of state. A late
 * message may catch up a little, so that late wake-ups cost no throughput. Times are monotonic
 * nanoseconds. Not thread-safe.
 */
final class Gcra {
  private long due = Long.MIN_VALUE;

  /** Returns the time from which the next message may be sent. */
  long freeAt() {
    return due;
  }

  /**
   * Records a message sent now; the next is due one gap after the time at which this one was due.
   */
  void take(long now, long gap, long catchUp) {
    due = Math.max(due, now - catchUp) + gap;
  }
}
