package backheel.platform;

import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A backoff for consecutive failures in any chat: the first may concern one message and delay only
 * its chat; several in a row are an outage and delay everything, longer each time.
 */
public final class OutageBackoff {
  private final int threshold;
  private final Duration firstDelay;
  private final Duration maxDelay;
  private final AtomicInteger failuresInARow = new AtomicInteger();

  /**
   * @param threshold the number of failures in a row from which they are an outage
   * @param firstDelay the delay after the first, doubled with each that follows in an outage
   */
  public OutageBackoff(int threshold, Duration firstDelay, Duration maxDelay) {
    this.threshold = threshold;
    this.firstDelay = firstDelay;
    this.maxDelay = maxDelay;
  }

  /** Returns a backoff for the platform's own errors, from 5 to 80 seconds. */
  public static OutageBackoff ofServer() {
    return new OutageBackoff(3, Duration.ofSeconds(5), Duration.ofSeconds(80));
  }

  /**
   * Returns a backoff for requests that something in front of the platform turns away, from 15
   * seconds to 15 minutes: they count against the bot's address.
   */
  public static OutageBackoff ofFront() {
    return new OutageBackoff(1, Duration.ofSeconds(15), Duration.ofMinutes(15));
  }

  /** Records that the platform has answered. */
  public void reset() {
    failuresInARow.set(0);
  }

  /** Records a failure and returns its result. */
  public SendResult recordFailure(String why) {
    int now = failuresInARow.incrementAndGet();
    if (now < threshold) {
      return new SendResult.TryLater(firstDelay, Scope.CHAT, why);
    }
    var delay = firstDelay.multipliedBy(1L << Math.min(now - threshold, 10));
    return new SendResult.TryLater(
        delay.compareTo(maxDelay) < 0 ? delay : maxDelay, Scope.PLATFORM, why);
  }
}
