package backheel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageIdGeneratorTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
  private final MessageIdGenerator messageIdGenerator = new MessageIdGenerator(clock);

  @Test
  void idsGrowEvenWhileTheClockStandsStill() {
    long first = messageIdGenerator.next();

    assertThat(messageIdGenerator.next()).isEqualTo(first + 1);
    clock.forward(Duration.ofSeconds(-5));
    assertThat(messageIdGenerator.next()).isEqualTo(first + 2);
  }

  @Test
  void idsContinueAfterARestart() {
    long before = messageIdGenerator.next();
    clock.forward(Duration.ofMillis(1));

    assertThat(new MessageIdGenerator(clock).next()).isGreaterThan(before);
  }

  @Test
  void idsAreExactInJavaScript() {
    clock.forward(Duration.ofDays(36500));

    assertThat(messageIdGenerator.next()).isLessThan(1L << 53);
  }
}
