package backheel.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many messages a second a platform takes at present: half as many after each refusal, and one
 * step more for each quiet moment without. Additive increase and multiplicative decrease is what
 * lets TCP find what a line bears, and share it (Chiu and Jain 1989; RFC 5681; Netflix's
 * concurrency-limits has it as {@code AIMDLimit}). From half to all it takes 75 seconds. Times are
 * monotonic nanoseconds. Not safe to share between threads.
 */
final class Speed {
  /** So long without a refusal, and the pace goes up a step. */
  static final long QUIET = TimeUnit.SECONDS.toNanos(5);

  /** So many steps lie between nothing and the nominal pace: one a second for Telegram. */
  private static final int STEPS = 30;

  /** Refusals of what was under way at the first one say nothing new. */
  private static final long SAME_REFUSAL = TimeUnit.SECONDS.toNanos(1);

  private static final Duration LONGEST_HOLD = Duration.ofDays(366);

  private final double nominal;
  private final double least;
  private double base;
  private long cleanSince;
  private long heldUntil;
  private long sameUntil;

  Speed(double nominal, long now) {
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

  /** Goes on from an earlier life; a speed that cannot be is corrected. */
  void resume(double perSecond) {
    base = perSecond > 0 ? Math.clamp(perSecond, least, nominal) : nominal;
  }

  double perSecond(long now) {
    long steps = Math.max(0, now - cleanSince) / QUIET;
    return Math.min(nominal, base + steps * nominal / STEPS);
  }

  /** Before then nothing goes. */
  long heldUntil() {
    return heldUntil;
  }

  void hold(Duration time, long now) {
    heldUntil = Math.max(heldUntil, now + nanos(time));
    cleanSince = heldUntil;
  }

  void refused(Duration retryAfter, long now) {
    if (now >= sameUntil) {
      base = Math.max(least, perSecond(now) / 2);
    }
    hold(retryAfter, now);
    sameUntil = Math.max(heldUntil, now + SAME_REFUSAL);
  }

  /** A stated time in nanoseconds, at least 0 and at most a year. */
  static long nanos(Duration time) {
    return time.isNegative()
        ? 0
        : (time.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : time).toNanos();
  }
}
