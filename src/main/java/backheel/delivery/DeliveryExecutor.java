package backheel.delivery;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An executor of platform calls with a monotonic clock: backed by virtual threads in production and
 * by a scripted scheduler in simulation. Apart from stores and platforms, it is the only external
 * dependency of a delivery round.
 */
interface DeliveryExecutor {

  /** Returns the nanoseconds of a monotonic clock. */
  long nanoTime();

  /** Runs a platform call, which may be slow, and passes its result on. Returns at once. */
  <T> void execute(String name, Supplier<T> call, Consumer<T> then);

  /** Runs an action after a delay. Returns at once. */
  void schedule(Duration delay, Runnable what);
}
