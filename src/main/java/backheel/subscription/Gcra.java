package backheel.subscription;

/**
 * Spaces events evenly: the generic cell rate algorithm without a burst, one number of state. Not
 * safe to share between threads.
 */
final class Gcra {
  private final long gapNanos;
  private long nextNanos = Long.MIN_VALUE;

  Gcra(double perSecond) {
    gapNanos = (long) Math.ceil(1e9 / perSecond);
  }

  /** Books the next place, and tells how many nanoseconds from now it is; 0 when it is now. */
  long book(long nowNanos) {
    long at = Math.max(nextNanos, nowNanos);
    nextNanos = at + gapNanos;
    return at - nowNanos;
  }

  /** Nothing goes before then. */
  void holdUntil(long nanos) {
    nextNanos = Math.max(nextNanos, nanos);
  }
}
