package backheel.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When a line counts as dead. */
class HeartbeatMonitorTest {
  private static final Duration INTERVAL = Duration.ofMillis(41_250);

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final HeartbeatMonitor heartbeatMonitor =
      new HeartbeatMonitor(now::get, Duration.ofSeconds(150));

  private void pass(double intervals) {
    now.addAndGet((long) (INTERVAL.toNanos() * intervals));
  }

  @Test
  void firstMissingAcknowledgementIsRequestedAndTheSecondClosesTheConnection() {
    heartbeatMonitor.hello(INTERVAL);
    heartbeatMonitor.acknowledged();
    pass(1.9);
    assertThat(heartbeatMonitor.check()).isEqualTo(HeartbeatState.HEALTHY);
    pass(0.1);
    assertThat(heartbeatMonitor.check()).isEqualTo(HeartbeatState.LATE);
    assertThat(heartbeatMonitor.check()).isEqualTo(HeartbeatState.HEALTHY);
    pass(1);
    assertThat(heartbeatMonitor.check()).isEqualTo(HeartbeatState.DEAD);
    assertThat(heartbeatMonitor.check()).as("told once").isEqualTo(HeartbeatState.HEALTHY);
  }

  @Test
  void lateAcknowledgementResetsTheMonitor() {
    heartbeatMonitor.hello(INTERVAL);
    for (int i = 0; i < 5; i++) {
      pass(2.5);
      assertThat(heartbeatMonitor.check()).isEqualTo(HeartbeatState.LATE);
      heartbeatMonitor.acknowledged();
    }
    assertThat(heartbeatMonitor.wasHealthy()).isTrue();
  }

  @Test
  void threeDeadConnectionsInARowGiveUpUnlessOneIsAcknowledged() {
    assertThat(dies()).isEqualTo(HeartbeatState.DEAD);
    assertThat(dies()).isEqualTo(HeartbeatState.DEAD);
    heartbeatMonitor.acknowledged();
    assertThat(dies()).isEqualTo(HeartbeatState.DEAD);
    assertThat(dies()).isEqualTo(HeartbeatState.DEAD);
    assertThat(dies()).isEqualTo(HeartbeatState.HOPELESS);
  }

  @Test
  void connectionThatDoesNotReturnIsAbandoned() {
    heartbeatMonitor.hello(INTERVAL);
    heartbeatMonitor.lost();
    now.addAndGet(Duration.ofSeconds(149).toNanos());
    assertThat(heartbeatMonitor.check()).isEqualTo(HeartbeatState.HEALTHY);
    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(heartbeatMonitor.check()).isEqualTo(HeartbeatState.HOPELESS);
    assertThat(heartbeatMonitor.wasHealthy()).isFalse();
  }

  @Test
  void checksAreFrequentEnoughForAShortInterval() {
    var seldom = Duration.ofSeconds(10);
    assertThat(heartbeatMonitor.untilNextCheck(seldom)).isEqualTo(seldom);
    heartbeatMonitor.hello(Duration.ofMillis(1_500));
    assertThat(heartbeatMonitor.untilNextCheck(seldom)).isEqualTo(Duration.ofMillis(750));
    heartbeatMonitor.hello(INTERVAL);
    assertThat(heartbeatMonitor.untilNextCheck(seldom)).isEqualTo(seldom);
  }

  private HeartbeatState dies() {
    heartbeatMonitor.hello(INTERVAL);
    pass(3);
    return heartbeatMonitor.check();
  }
}
