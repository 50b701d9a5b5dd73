package backheel.platform.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.javacord.api.util.ratelimit.Ratelimiter;

/**
 * The new sessions that Discord allows: one in 5 s and a thousand a day, after which it takes the
 * token away.
 */
final class Identifies implements Ratelimiter {
  /** The rest is left to restarts, which are not remembered here. */
  static final int MOST = 800;

  private static final Duration DAY = Duration.ofDays(1);

  private final Clock clock;
  private final Duration pause;
  private final Deque<Instant> begun = new ArrayDeque<>();

  Identifies(Clock clock, Duration pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /** How long until a new session may begin; zero when it may now. */
  synchronized Duration untilFree() {
    var now = clock.instant();
    while (!begun.isEmpty() && !begun.getFirst().isAfter(now.minus(DAY))) {
      begun.removeFirst();
    }
    if (begun.isEmpty()) {
      return Duration.ZERO;
    }
    var free = begun.size() < MOST ? begun.getLast().plus(pause) : begun.getFirst().plus(DAY);
    return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
  }

  /** Takes a place; how long to wait where there is none. */
  synchronized Duration take() {
    var wait = untilFree();
    if (wait.isZero()) {
      begun.addLast(clock.instant());
    }
    return wait;
  }

  /** Called by Javacord before each connection that begins a session. */
  @Override
  public void requestQuota() throws InterruptedException {
    for (var wait = take(); wait.isPositive(); wait = take()) {
      Thread.sleep(wait);
    }
  }
}
