package backheel.delivery;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An executor that runs a callback whenever a call or an action has finished. */
record NotifyingExecutor(DeliveryExecutor executor, Runnable notification)
    implements DeliveryExecutor {
  @Override
  public long nanoTime() {
    return executor.nanoTime();
  }

  @Override
  public <T> void execute(String name, Supplier<T> call, Consumer<T> then) {
    executor.execute(
        name,
        call,
        outcome -> {
          try {
            then.accept(outcome);
          } finally {
            notification.run();
          }
        });
  }

  @Override
  public void schedule(Duration delay, Runnable what) {
    executor.schedule(
        delay,
        () -> {
          try {
            what.run();
          } finally {
            notification.run();
          }
        });
  }
}
