package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
  private final Numbers numbers = new Numbers(clock);

  @Test
  void growEvenWhileTheClockStands() {
    long first = numbers.next();

    assertThat(numbers.next()).isEqualTo(first + 1);
    clock.forward(Duration.ofSeconds(-5));
    assertThat(numbers.next()).isEqualTo(first + 2);
  }

  @Test
  void goOnAfterARestart() {
    long before = numbers.next();
    clock.forward(Duration.ofMillis(1));

    assertThat(new Numbers(clock).next()).isGreaterThan(before);
  }

  @Test
  void areExactInJavaScript() {
    clock.forward(Duration.ofDays(36500));

    assertThat(numbers.next()).isLessThan(1L << 53);
  }
}
