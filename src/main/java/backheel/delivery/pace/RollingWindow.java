package backheel.delivery.pace;

/**
 * An exact rolling window: the times of the latest messages, as many as a limit counts. Times are
 * monotonic nanoseconds. Not thread-safe.
 */
final class RollingWindow {
  private final long[] times;
  private long written;

  /**
   * @param most the highest limit that will be asked about
   */
  RollingWindow(int most) {
    times = new long[most];
  }

  /** Records a message; one recorded late counts as new as the newest. */
  void add(long at) {
    long newest = written == 0 ? at : Math.max(at, timeOf(written - 1));
    times[(int) (written % times.length)] = newest;
    written++;
  }

  /**
   * Returns the time from which another message makes no more than {@code most} (at least 1) in the
   * span.
   */
  long freeAt(int most, long span) {
    return written < most ? Long.MIN_VALUE : timeOf(written - most) + span;
  }

  private long timeOf(long which) {
    return times[(int) (which % times.length)];
  }
}
