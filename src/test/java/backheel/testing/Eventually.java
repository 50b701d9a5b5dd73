package backheel.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for something to become true, with an end. */
public final class Eventually {
  private static final Duration MOST = Duration.ofSeconds(20);
  private static final long STEP = Duration.ofMillis(2).toNanos();

  private Eventually() {}

  public static void holds(BooleanSupplier condition) {
    var unused =
        found(
            () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty(),
            () -> "it did not come true");
  }

  /** What the search finds, as soon as it finds something. */
  public static <T> T found(Supplier<Optional<T>> search, Supplier<String> otherwise) {
    long end = System.nanoTime() + MOST.toNanos();
    while (true) {
      var found = search.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(otherwise.get());
      }
      LockSupport.parkNanos(STEP);
    }
  }
}
