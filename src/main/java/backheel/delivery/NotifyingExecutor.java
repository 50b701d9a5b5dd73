package backheel.delivery;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An executor that runs a callback whenever a call or an action has finished. */
record NotifyingExecutor(DeliveryExecutor legs, Runnable bell) implements DeliveryExecutor {
  @Override
  public long nanoTime() {
    return legs.nanoTime();
  }

  @Override
  public <T> void execute(String name, Supplier<T> call, Consumer<T> then) {
    legs.execute(
        name,
        call,
        outcome -> {
          try {
            then.accept(outcome);
          } finally {
            bell.run();
          }
        });
  }

  @Override
  public void schedule(Duration delay, Runnable what) {
    legs.schedule(
        delay,
        () -> {
          try {
            what.run();
          } finally {
            bell.run();
          }
        });
  }
}
