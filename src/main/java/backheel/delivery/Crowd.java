package backheel.delivery;

import java.util.concurrent.TimeUnit;

/**
 * How many people are asking, and so how many messages a second broadcasts must leave free for
 * answers. Times are monotonic nanoseconds. Not safe to share between threads.
 */
final class Crowd {
  private static final long ASKING = TimeUnit.SECONDS.toNanos(5);
  private static final long ABOUT = TimeUnit.MINUTES.toNanos(10);
  private static final int MOST = 5;
  private static final int SHARE = 6;
  private static final int SMALL = 12;

  private long askingUntil = Long.MIN_VALUE;
  private long aboutUntil = Long.MIN_VALUE;

  void answered(long now) {
    askingUntil = now + ASKING;
    areAbout(now);
  }

  /** People may ask at any moment. */
  void areAbout(long now) {
    aboutUntil = now + ABOUT;
  }

  /** Of so many a second, how many are kept for answers. */
  int reserve(int perSecond, long now) {
    if (now < askingUntil) {
      return Math.min(MOST, perSecond / SHARE);
    }
    return now < aboutUntil && perSecond >= SMALL ? 1 : 0;
  }
}
