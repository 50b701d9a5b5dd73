package backheel.platform.web;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A generator of message ids: each greater than all before it, also those of an earlier run, and
 * exact in JavaScript.
 */
final class MessageIdGenerator {
  private static final long IDS_PER_MILLISECOND = 1000;

  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  MessageIdGenerator(Clock clock) {
    this.clock = clock;
  }

  long next() {
    return last.updateAndGet(number -> Math.max(number + 1, clock.millis() * IDS_PER_MILLISECOND));
  }
}
