package backheel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a deadline. */
public final class Await {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Await() {}

  /** Returns as soon as it holds; fails when it does not within 20 s. */
  public static void until(String what, BooleanSupplier holds) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!holds.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(5_000_000);
    }
    assertThat(holds.getAsBoolean()).as(what).isTrue();
  }
}
