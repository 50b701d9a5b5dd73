package backheel.platform.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Stops us before Discord does: 10,000 invalid requests in 10 minutes bring a ban of the whole
 * address, and a refused token will not become good by asking again.
 */
final class Breaker {
  static final int MOST = 5000;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Clock clock;
  private final Deque<Instant> invalid = new ArrayDeque<>();
  private Instant refusedUntil = Instant.EPOCH;

  Breaker(Clock clock) {
    this.clock = clock;
  }

  synchronized void count(Answer answer) {
    int status = answer.status();
    if (status == 401 && answer.code() == 0) {
      refusedUntil = clock.instant().plus(WINDOW);
    }
    if (status == 401 || status == 403 || (status == 429 && !answer.shared())) {
      invalid.addLast(clock.instant());
    }
  }

  /** How long to send nothing at all; zero when all is well. */
  synchronized Duration open() {
    var now = clock.instant();
    while (!invalid.isEmpty() && !invalid.getFirst().isAfter(now.minus(WINDOW))) {
      invalid.removeFirst();
    }
    var until = refusedUntil;
    if (invalid.size() >= MOST) {
      var free = invalid.getFirst().plus(WINDOW);
      until = free.isAfter(until) ? free : until;
    }
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  /** Whether Discord refused the token lately. */
  synchronized boolean tokenRefused() {
    return refusedUntil.isAfter(clock.instant());
  }

  /** Discord took the token. */
  synchronized void tokenTaken() {
    refusedUntil = Instant.EPOCH;
  }
}
