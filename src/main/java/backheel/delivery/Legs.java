package backheel.delivery;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What carries messages and keeps the time: threads in life, a script in a simulation. It is the
 * only thing a round needs from outside that is not a store or a platform.
 */
public interface Legs {

  /** Nanoseconds of a monotonic clock. */
  long nanos();

  /** Calls the platform, which takes its time, and hands over what came of it. Returns at once. */
  <T> void carry(String name, Supplier<T> call, Consumer<T> then);

  /** Does something after a while. Returns at once. */
  void later(Duration delay, Runnable what);
}
