package backheel.platform.discord.gateway;

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
  private final Deque<Instant> begun = new ArrayDeque<>();

  IdentifyLimiter(Clock clock, Duration minimumGap) {
    this.clock = clock;
    this.minimumGap = minimumGap;
  }

  /** Returns the time until a new session may begin; zero when it may now. */
  synchronized Duration untilFree() {
    var now = clock.instant();
    while (!begun.isEmpty() && !begun.getFirst().isAfter(now.minus(DAY))) {
      begun.removeFirst();
    }
    if (begun.isEmpty()) {
      return Duration.ZERO;
    }
    var free =
        begun.size() < MAX_SESSIONS_PER_DAY
            ? begun.getLast().plus(minimumGap)
            : begun.getFirst().plus(DAY);
    return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
  }

  /** Takes a permit, or returns the wait when there is none. */
  synchronized Duration tryTake() {
    var wait = untilFree();
    if (wait.isZero()) {
      begun.addLast(clock.instant());
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
