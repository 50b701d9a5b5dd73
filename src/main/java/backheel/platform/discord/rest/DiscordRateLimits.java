package backheel.platform.discord.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Discord's rate limits, per route and for all requests, from its response headers, remembered
 * between messages; and its 50 requests a second for the whole bot.
 */
final class DiscordRateLimits {
  /** Below Discord's 50 a second: Javacord sends some requests too. */
  private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(1000 / 40);

  private static final Duration BURST = Duration.ofMillis(500);

  private final Clock clock;
  private final Cache<String, Instant> closedUntil =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofHours(1)).build();
  private final AtomicReference<Instant> allClosedUntil = new AtomicReference<>(Instant.MIN);
  private final AtomicReference<Instant> reservedUntil = new AtomicReference<>(Instant.MIN);

  DiscordRateLimits(Clock clock) {
    this.clock = clock;
  }

  /** Returns the route that shares a limit: the channel counts, the message does not. */
  static String route(String method, String path) {
    if (path.endsWith("/crosspost")) {
      // Publishing has a limit of its own, which may close it for an hour.
      return method + " " + path.replaceFirst("/messages/.*", "/crosspost");
    }
    int message = path.indexOf("/messages/");
    return method + " " + (message < 0 ? path : path.substring(0, message + 9));
  }

  /** Returns how long the route is closed; zero or less when it is open. */
  Duration closedFor(String route) {
    var until = closedUntil.getIfPresent(route);
    return until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
  }

  /** Returns how long all routes are closed; zero or less when they are open. */
  Duration allClosedFor() {
    var until = allClosedUntil.get();
    return until.equals(Instant.MIN) ? Duration.ZERO : Duration.between(clock.instant(), until);
  }

  /** Takes one of the bot's requests of this second, or returns the wait when none is left. */
  Duration takePermit() {
    var now = clock.instant();
    var before =
        reservedUntil.getAndUpdate(paid -> isOverBurst(paid, now) ? paid : next(paid, now));
    return isOverBurst(before, now) ? Duration.between(now.plus(BURST), before) : Duration.ZERO;
  }

  private static boolean isOverBurst(Instant paid, Instant now) {
    return paid.isAfter(now.plus(BURST));
  }

  private static Instant next(Instant paid, Instant now) {
    return (paid.isBefore(now) ? now : paid).plus(BETWEEN_REQUESTS);
  }

  void learn(String route, DiscordResponse discordResponse) {
    var now = clock.instant();
    if (discordResponse.status() == 429) {
      var until = now.plus(discordResponse.retryAfter());
      if (discordResponse.global()) {
        allClosedUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
      } else {
        closedUntil.put(route, until);
      }
    } else if ("0".equals(discordResponse.headers().get("X-RateLimit-Remaining"))) {
      double after =
          DiscordResponse.parseNumber(discordResponse.headers().get("X-RateLimit-Reset-After"), 0);
      closedUntil.put(route, now.plus(DiscordResponse.seconds(after)));
    }
  }
}
