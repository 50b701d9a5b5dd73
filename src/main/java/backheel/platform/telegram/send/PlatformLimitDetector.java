package backheel.platform.telegram.send;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A detector of a platform-wide limit from the outcomes of the latest messages.
 *
 * <p>A chat that is refused while others are not has reached its own limit. The platform's limit
 * shows in numbers: nearly all of the last few messages refused, or a third of those sent recently,
 * in many different chats. At 10 % of refusals that happens by chance once in some minutes. Judging
 * by a share of recent outcomes and not by single ones is how circuit breakers with a failure-rate
 * threshold do it (Hystrix, resilience4j). Times are milliseconds. Not thread-safe.
 */
final class PlatformLimitDetector {
  private static final long WINDOW_MILLIS = 30_000;

  /** The number of latest outcomes of which nearly all must be refusals. */
  private static final int SHORT_WINDOW = 6;

  private static final int MIN_REFUSED_IN_SHORT = 5;
  private static final int MIN_CHATS_IN_SHORT = 4;

  /** The number of latest outcomes of which a third must be refusals. */
  private static final int LONG_WINDOW = 40;

  private static final int MIN_REFUSED_IN_LONG = 14;
  private static final int MIN_CHATS_IN_LONG = 10;

  private final Deque<RecentSendOutcome> latest = new ArrayDeque<>();
  private long platformUntil = Long.MIN_VALUE;

  void accepted(long chat, long now) {
    add(new RecentSendOutcome(chat, now, 0), now);
  }

  /**
   * Records a refusal.
   *
   * @return the time until which the platform itself must not be called; not after {@code now} when
   *     the refusal does not concern other chats
   */
  long refused(long chat, long pause, long now) {
    var recentSendOutcome = new RecentSendOutcome(chat, now, pause);
    add(recentSendOutcome, now);
    var shown = shown();
    if (shown.isEmpty()) {
      return now;
    }
    long usual = shown.get(shown.size() / 2).pause();
    if (pause > 2 * usual) {
      // One chat with a wait of hours, amid others.
      return now;
    }
    long until =
        shown.stream()
            .filter(one -> one.pause() <= 2 * usual)
            .mapToLong(one -> one.at() + one.pause())
            .max()
            .orElse(now);
    platformUntil = Math.max(platformUntil, until);
    return platformUntil;
  }

  /** Returns the time until which the platform must not be called. */
  long platformUntil() {
    return platformUntil;
  }

  private void add(RecentSendOutcome recentSendOutcome, long now) {
    if (platformUntil != Long.MIN_VALUE && now >= platformUntil) {
      // After the wait the outcomes are collected from scratch.
      latest.clear();
      platformUntil = Long.MIN_VALUE;
    }
    latest.addLast(recentSendOutcome);
    while (latest.size() > LONG_WINDOW || latest.getFirst().at() < now - WINDOW_MILLIS) {
      latest.removeFirst();
    }
  }

  /**
   * Returns the refusals that indicate a limit of the platform, shortest pause first; empty for
   * none.
   */
  private List<RecentSendOutcome> shown() {
    var many = refusedAmong(LONG_WINDOW);
    if (many.size() >= MIN_REFUSED_IN_LONG && chats(many) >= MIN_CHATS_IN_LONG) {
      return many;
    }
    var few = refusedAmong(SHORT_WINDOW);
    return few.size() >= MIN_REFUSED_IN_SHORT && chats(few) >= MIN_CHATS_IN_SHORT ? few : List.of();
  }

  private List<RecentSendOutcome> refusedAmong(int last) {
    return latest.stream()
        .skip(Math.max(0, latest.size() - last))
        .filter(recentSendOutcome -> recentSendOutcome.pause() > 0)
        .sorted((a, b) -> Long.compare(a.pause(), b.pause()))
        .toList();
  }

  private static long chats(List<RecentSendOutcome> fates) {
    return fates.stream().mapToLong(RecentSendOutcome::chat).distinct().count();
  }
}
