package backheel.delivery;

/**
 * When the latest messages went, as many as a limit counts: an exact rolling window. Times are
 * monotonic nanoseconds. Not safe to share between threads.
 */
final class Recent {
  private final long[] times;
  private long written;

  /**
   * @param most the highest limit that will be asked about
   */
  Recent(int most) {
    times = new long[most];
  }

  /** A message went; one that is told late counts as new as the newest. */
  void add(long at) {
    long newest = written == 0 ? at : Math.max(at, timeOf(written - 1));
    times[(int) (written % times.length)] = newest;
    written++;
  }

  /** From when on another message makes no more than {@code most} (at least 1) in the span. */
  long freeAt(int most, long span) {
    return written < most ? Long.MIN_VALUE : timeOf(written - most) + span;
  }

  private long timeOf(long which) {
    return times[(int) (which % times.length)];
  }
}
