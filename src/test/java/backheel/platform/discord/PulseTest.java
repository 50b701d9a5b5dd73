package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.platform.discord.Pulse.Sign;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When a line counts as dead. */
class PulseTest {
  private static final Duration INTERVAL = Duration.ofMillis(41_250);

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final Pulse pulse = new Pulse(now::get, Duration.ofSeconds(150));

  private void pass(double intervals) {
    now.addAndGet((long) (INTERVAL.toNanos() * intervals));
  }

  @Test
  void theFirstMissingAcknowledgementIsAskedForOnceTheSecondIsTheEnd() {
    pulse.hello(INTERVAL);
    pulse.acknowledged();
    pass(1.9);
    assertThat(pulse.look()).isEqualTo(Sign.WELL);
    pass(0.1);
    assertThat(pulse.look()).isEqualTo(Sign.LATE);
    assertThat(pulse.look()).isEqualTo(Sign.WELL);
    pass(1);
    assertThat(pulse.look()).isEqualTo(Sign.DEAD);
    assertThat(pulse.look()).as("told once").isEqualTo(Sign.WELL);
  }

  @Test
  void aLateAcknowledgementBeginsAnew() {
    pulse.hello(INTERVAL);
    for (int i = 0; i < 5; i++) {
      pass(2.5);
      assertThat(pulse.look()).isEqualTo(Sign.LATE);
      pulse.acknowledged();
    }
    assertThat(pulse.wasHealthy()).isTrue();
  }

  @Test
  void threeDeadConnectionsInARowAreHopelessAndOneAcknowledgementIsHope() {
    assertThat(dies()).isEqualTo(Sign.DEAD);
    assertThat(dies()).isEqualTo(Sign.DEAD);
    pulse.acknowledged();
    assertThat(dies()).isEqualTo(Sign.DEAD);
    assertThat(dies()).isEqualTo(Sign.DEAD);
    assertThat(dies()).isEqualTo(Sign.HOPELESS);
  }

  @Test
  void aConnectionThatDoesNotComeBackIsGivenUp() {
    pulse.hello(INTERVAL);
    pulse.lost();
    now.addAndGet(Duration.ofSeconds(149).toNanos());
    assertThat(pulse.look()).isEqualTo(Sign.WELL);
    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(pulse.look()).isEqualTo(Sign.HOPELESS);
    assertThat(pulse.wasHealthy()).isFalse();
  }

  @Test
  void itIsLookedAtOftenEnoughForAShortInterval() {
    var seldom = Duration.ofSeconds(10);
    assertThat(pulse.rest(seldom)).isEqualTo(seldom);
    pulse.hello(Duration.ofMillis(1_500));
    assertThat(pulse.rest(seldom)).isEqualTo(Duration.ofMillis(750));
    pulse.hello(INTERVAL);
    assertThat(pulse.rest(seldom)).isEqualTo(seldom);
  }

  private Sign dies() {
    pulse.hello(INTERVAL);
    pass(3);
    return pulse.look();
  }
}
