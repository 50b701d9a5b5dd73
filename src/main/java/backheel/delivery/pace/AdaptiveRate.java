package backheel.delivery.pace;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The number of messages a second that a platform accepts at present: halved after each rejection,
 * and raised by one step for each interval without one. Additive increase and multiplicative
 * decrease is how TCP finds the capacity of a line and shares it (Chiu and Jain 1989; RFC 5681;
 * Netflix's concurrency-limits has it as {@code AIMDLimit}). Going from half to full takes 75
 * seconds. Times are monotonic nanoseconds. Not thread-safe.
 */
final class AdaptiveRate {
  /** Time without a rejection after which the rate rises by one step. */
  static final long INCREASE_INTERVAL = TimeUnit.SECONDS.toNanos(5);

  /** Number of steps between zero and the nominal rate: one message a second each for Telegram. */
  private static final int STEPS_TO_NOMINAL = 30;

  /**
   * Window after a rejection in which further ones carry no information: those messages were in
   * flight at the first.
   */
  private static final long SAME_REJECTION_WINDOW = TimeUnit.SECONDS.toNanos(1);

  private static final Duration MAX_HOLD = Duration.ofDays(366);

  private final double nominal;
  private final double least;
  private double base;
  private long cleanSince;
  private long heldUntil;
  private long sameUntil;

  AdaptiveRate(double nominal, long now) {
    if (!(nominal > 0)) {
      throw new IllegalArgumentException("no pace: " + nominal);
    }
    this.nominal = nominal;
    this.least = Math.min(1, nominal);
    this.base = nominal;
    this.cleanSince = now;
    this.heldUntil = now;
    this.sameUntil = now;
  }

  /** Continues at the rate of the previous run; an impossible rate is corrected. */
  void resume(double perSecond) {
    base = perSecond > 0 ? Math.clamp(perSecond, least, nominal) : nominal;
  }

  double perSecond(long now) {
    long steps = Math.max(0, now - cleanSince) / INCREASE_INTERVAL;
    return Math.min(nominal, base + steps * nominal / STEPS_TO_NOMINAL);
  }

  /** Returns the time before which nothing may be sent. */
  long heldUntil() {
    return heldUntil;
  }

  void hold(Duration time, long now) {
    heldUntil = Math.max(heldUntil, now + nanos(time));
    cleanSince = heldUntil;
  }

  void onRejected(Duration retryAfter, long now) {
    if (now >= sameUntil) {
      base = Math.max(least, perSecond(now) / 2);
    }
    hold(retryAfter, now);
    sameUntil = Math.max(heldUntil, now + SAME_REJECTION_WINDOW);
  }

  /** Returns a duration in nanoseconds, clamped to between 0 and {@code MAX_HOLD}. */
  static long nanos(Duration time) {
    return time.isNegative() ? 0 : (time.compareTo(MAX_HOLD) > 0 ? MAX_HOLD : time).toNanos();
  }
}
