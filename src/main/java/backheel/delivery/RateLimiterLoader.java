package backheel.delivery;

import backheel.chat.Platform;
import backheel.delivery.pace.RateLimiter;
import backheel.store.outbox.RateLimitStates;
import java.time.Instant;

/** The rate limiter of a platform in the state that the previous run saved. */
final class RateLimiterLoader {
  private RateLimiterLoader() {}

  static RateLimiter load(
      Platform platform, RateLimitStates rateLimitStates, Instant wallClock, long now) {
    return rateLimitStates
        .load(platform.name())
        .map(saved ->
            RateLimiter.resumed(
                platform,
                new RateLimiter.State(saved.perSecond(), saved.heldUntil()),
                wallClock,
                now))
        .orElseGet(() -> new RateLimiter(platform, now));
  }
}
