package backheel.platform.discord.rest;

import backheel.platform.discord.refusal.DiscordRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A circuit breaker for invalid requests: 10,000 of them in 10 minutes get the whole IP address
 * banned, and retrying with a refused token is useless.
 */
final class InvalidRequestBreaker {
  static final int MAX_INVALID_REQUESTS = 5000;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Clock clock;
  private final Deque<Instant> invalid = new ArrayDeque<>();
  private Instant refusedUntil = Instant.EPOCH;

  InvalidRequestBreaker(Clock clock) {
    this.clock = clock;
  }

  synchronized void record(DiscordResponse discordResponse) {
    int status = discordResponse.status();
    if (status == 401 && discordResponse.refusal() == DiscordRefusal.TOKEN) {
      refusedUntil = clock.instant().plus(WINDOW);
    }
    if (status == 401 || status == 403 || (status == 429 && !discordResponse.shared())) {
      invalid.addLast(clock.instant());
    }
  }

  /** Returns how long no request may be sent; zero when all is well. */
  synchronized Duration openFor() {
    var now = clock.instant();
    while (!invalid.isEmpty() && !invalid.getFirst().isAfter(now.minus(WINDOW))) {
      invalid.removeFirst();
    }
    var until = refusedUntil;
    if (invalid.size() >= MAX_INVALID_REQUESTS) {
      var free = invalid.getFirst().plus(WINDOW);
      until = free.isAfter(until) ? free : until;
    }
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  /** Returns whether Discord refused the token recently. */
  synchronized boolean tokenRefused() {
    return refusedUntil.isAfter(clock.instant());
  }

  /** Records that Discord accepted the token. */
  synchronized void tokenAccepted() {
    refusedUntil = Instant.EPOCH;
  }
}
