package backheel.testing;

import backheel.delivery.Legs;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Threads, but the test's clock. */
public record ClockLegs(Clock clock) implements Legs {
  @Override
  public long nanos() {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
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
