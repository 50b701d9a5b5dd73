package backheel.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Threads, but the test's clock: monotonic, even where that is set back. */
final class ClockExecutor implements DeliveryExecutor {
  private final Clock clock;
  private long last;
  private long passed;

  ClockExecutor(Clock clock) {
    this.clock = clock;
    this.last = clock.millis();
  }

  @Override
  public synchronized long nanoTime() {
    long now = clock.millis();
    passed += Math.max(0, now - last);
    last = now;
    return TimeUnit.MILLISECONDS.toNanos(passed);
  }

  @Override
  public <T> void execute(String name, Supplier<T> call, Consumer<T> then) {
    Thread.ofVirtual().name(name).start(() -> then.accept(call.get()));
  }

  @Override
  public void schedule(Duration delay, Runnable what) {
    Thread.ofVirtual()
        .start(() -> {
          LockSupport.parkNanos(delay.toNanos());
          what.run();
        });
  }
}
