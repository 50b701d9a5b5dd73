package backheel.testing;

import backheel.delivery.Legs;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Threads, but the test's clock: monotonic, even where that is set back. */
public final class ClockLegs implements Legs {
  private final Clock clock;
  private long last;
  private long passed;

  public ClockLegs(Clock clock) {
    this.clock = clock;
    this.last = clock.millis();
  }

  @Override
  public synchronized long nanos() {
    long now = clock.millis();
    passed += Math.max(0, now - last);
    last = now;
    return TimeUnit.MILLISECONDS.toNanos(passed);
  }

  @Override
  public <T> void carry(String name, Supplier<T> call, Consumer<T> then) {
    Thread.ofVirtual().name(name).start(() -> then.accept(call.get()));
  }

  @Override
  public void later(Duration delay, Runnable what) {
    Thread.ofVirtual()
        .start(() -> {
          LockSupport.parkNanos(delay.toNanos());
          what.run();
        });
  }
}
