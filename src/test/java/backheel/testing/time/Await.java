package backheel.testing.time;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until a condition of other threads holds, at most 20 seconds. */
public final class Await {
  private static final Duration MAX_WAIT = Duration.ofSeconds(20);
  private static final Duration INTERVAL = Duration.ofMillis(2);

  private Await() {}

  /** Returns as soon as the condition holds. */
  public static void until(BooleanSupplier condition) {
    until("the condition to hold", condition);
  }

  /** Returns as soon as the condition holds; {@code what} names it in the failure. */
  public static void until(String what, BooleanSupplier condition) {
    var unused =
        found(
            () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(),
            () -> "waited in vain for " + what);
  }

  /** Returns what the search finds, as soon as it finds something. */
  public static <T> T found(Supplier<Optional<T>> search, Supplier<String> failure) {
    long end = System.nanoTime() + MAX_WAIT.toNanos();
    while (true) {
      var found = search.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(failure.get());
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }
}
