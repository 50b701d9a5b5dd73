package backheel.delivery.pace;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The number of messages a second that broadcasts must leave free for replies: one more than were
 * given within the last two seconds, and one while anyone has asked within the last ten minutes.
 * Times are monotonic nanoseconds. Not thread-safe.
 */
final class ReplyReserve {
  private static final long REPLY_LIFETIME = TimeUnit.SECONDS.toNanos(2);
  private static final long PRESENCE_LIFETIME = TimeUnit.MINUTES.toNanos(10);
  private static final int MAX_RESERVED = 5;
  private static final int MAX_RESERVED_SHARE = 6;
  private static final int MIN_RATE_FOR_PRESENCE = 12;

  /** Expiry times of the latest replies. */
  private final long[] countsUntil = new long[MAX_RESERVED];

  private int next;
  private long aboutUntil = Long.MIN_VALUE;

  ReplyReserve() {
    Arrays.fill(countsUntil, Long.MIN_VALUE);
  }

  void recordReply(long now) {
    countsUntil[next] = now + REPLY_LIFETIME;
    next = (next + 1) % MAX_RESERVED;
    expectReplies(now);
  }

  /** Keeps a place free for the next while, since people may ask at any moment. */
  void expectReplies(long now) {
    aboutUntil = now + PRESENCE_LIFETIME;
  }

  /** Returns how many of the given messages a second are reserved for replies. */
  int reserve(int perSecond, long now) {
    int asking = (int) Arrays.stream(countsUntil).filter(until -> now < until).count();
    if (asking > 0) {
      return Math.min(Math.min(asking + 1, MAX_RESERVED), perSecond / MAX_RESERVED_SHARE);
    }
    return now < aboutUntil && perSecond >= MIN_RATE_FOR_PRESENCE ? 1 : 0;
  }
}
