package backheel.platform.web;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers of messages: each greater than all before it, also of an earlier run, and exact in
 * JavaScript.
 */
final class Numbers {
  private static final long A_MILLISECOND = 1000;

  private final Clock clock;
  private final AtomicLong last = new AtomicLong();

  Numbers(Clock clock) {
    this.clock = clock;
  }

  long next() {
    return last.updateAndGet(number -> Math.max(number + 1, clock.millis() * A_MILLISECOND));
  }
}
