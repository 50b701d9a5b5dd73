package backheel.platform.discord;

import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Failures in a row, of whatever chat: the first may be one message's bad luck and hold its chat
 * only; a row of them is an outage and holds everything, longer each time.
 */
final class Troubles {
  private static final int OUTAGE = 3;
  private static final Duration FIRST = Duration.ofSeconds(5);

  private final AtomicInteger row = new AtomicInteger();

  void over() {
    row.set(0);
  }

  Delivery another(String why) {
    int now = row.incrementAndGet();
    if (now < OUTAGE) {
      return new Delivery.TryLater(FIRST, Scope.CHAT, why);
    }
    int doublings = Math.min(now - OUTAGE, 4);
    return new Delivery.TryLater(FIRST.multipliedBy(1L << doublings), Scope.PLATFORM, why);
  }
}
