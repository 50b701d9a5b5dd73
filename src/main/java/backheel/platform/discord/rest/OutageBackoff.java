package backheel.platform.discord.rest;

import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A backoff for consecutive failures in any chat: the first may concern one message and delay only
 * its chat; several in a row are an outage and delay everything, longer each time.
 */
final class OutageBackoff {
  private static final int OUTAGE_THRESHOLD = 3;
  private static final Duration FIRST_DELAY = Duration.ofSeconds(5);

  private final AtomicInteger failuresInARow = new AtomicInteger();

  void reset() {
    failuresInARow.set(0);
  }

  SendResult recordFailure(String why) {
    int now = failuresInARow.incrementAndGet();
    if (now < OUTAGE_THRESHOLD) {
      return new SendResult.TryLater(FIRST_DELAY, Scope.CHAT, why);
    }
    int doublings = Math.min(now - OUTAGE_THRESHOLD, 4);
    return new SendResult.TryLater(FIRST_DELAY.multipliedBy(1L << doublings), Scope.PLATFORM, why);
  }
}
