package backheel.platform.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.javacord.api.util.ratelimit.Ratelimiter;

/**
 * A limiter of new sessions: Discord allows one in 5 s and a thousand a day, and revokes the token
 * beyond that.
 */
final class IdentifyLimiter implements Ratelimiter {
  /**
   * Maximum number of sessions per day; the rest is reserved for restarts, which are not tracked
   * here.
   */
  static final int MAX_SESSIONS_PER_DAY = 800;

  private static final Duration DAY = Duration.ofDays(1);

  private final Clock clock;
  private final Duration minimumGap;
  private final Deque<Instant> sessionStarts = new ArrayDeque<>();

  IdentifyLimiter(Clock clock, Duration minimumGap) {
    this.clock = clock;
    this.minimumGap = minimumGap;
  }

  /** Returns the time until a new session may begin; zero when it may now. */
  synchronized Duration untilFree() {
    var now = clock.instant();
    while (!sessionStarts.isEmpty() && !sessionStarts.getFirst().isAfter(now.minus(DAY))) {
      sessionStarts.removeFirst();
    }
    if (sessionStarts.isEmpty()) {
      return Duration.ZERO;
    }
    var free =
        sessionStarts.size() < MAX_SESSIONS_PER_DAY
            ? sessionStarts.getLast().plus(minimumGap)
            : sessionStarts.getFirst().plus(DAY);
    return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
  }

  /** Takes a permit, or returns the wait when there is none. */
  synchronized Duration tryTake() {
    var wait = untilFree();
    if (wait.isZero()) {
      sessionStarts.addLast(clock.instant());
    }
    return wait;
  }

  /** Waits for a permit; called by Javacord before each connection that begins a session. */
  @Override
  public void requestQuota() throws InterruptedException {
    for (var wait = tryTake(); wait.isPositive(); wait = tryTake()) {
      Thread.sleep(wait);
    }
  }
}
