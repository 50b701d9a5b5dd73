package backheel.delivery;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How many people are asking, and so how many messages a second broadcasts must leave free for
 * answers: one more than were given within the last two seconds, and one as long as anybody is
 * about. Times are monotonic nanoseconds. Not safe to share between threads.
 */
final class Crowd {
  private static final long ASKING = TimeUnit.SECONDS.toNanos(2);
  private static final long ABOUT = TimeUnit.MINUTES.toNanos(10);
  private static final int MOST = 5;
  private static final int SHARE = 6;
  private static final int SMALL = 12;

  /** Until when each of the latest answers counts. */
  private final long[] countsUntil = new long[MOST];

  private int next;
  private long aboutUntil = Long.MIN_VALUE;

  Crowd() {
    Arrays.fill(countsUntil, Long.MIN_VALUE);
  }

  void answered(long now) {
    countsUntil[next] = now + ASKING;
    next = (next + 1) % MOST;
    areAbout(now);
  }

  /** People may ask at any moment. */
  void areAbout(long now) {
    aboutUntil = now + ABOUT;
  }

  /** Of so many a second, how many are kept for answers. */
  int reserve(int perSecond, long now) {
    int asking = (int) Arrays.stream(countsUntil).filter(until -> now < until).count();
    if (asking > 0) {
      return Math.min(Math.min(asking + 1, MOST), perSecond / SHARE);
    }
    return now < aboutUntil && perSecond >= SMALL ? 1 : 0;
  }
}
