package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lanes follow a clock that was set back. */
@ExtendWith(SilencedLog.class)
class ClockSetBackTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  private Duration round() {
    return deliveryFixture.parts().shift().runOnce();
  }

  private void setBack(Duration by) {
    deliveryFixture.clock.forward(by.negated());
    round();
  }

  @Test
  void jumpOfTwoSecondsIsIgnored() {
    round();
    setBack(Duration.ofSeconds(2));

    assertThat(deliveryFixture.watched.count("shiftBack")).isZero();
  }

  @Test
  void largerJumpShortensEveryDelayOnce() {
    round();
    deliveryFixture.owe(ANN, 1);
    var head = deliveryFixture.model.due("t", Set.of(), 1).getFirst();
    deliveryFixture.model.delayLane(head, NOON.plusSeconds(60));
    setBack(Duration.ofMillis(2_001));
    round();

    assertThat(deliveryFixture.watched.count("shiftBack")).isEqualTo(1);
    assertThat(deliveryFixture.untilDue()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void clockThatMovesForwardShortensNoDelay() {
    round();
    deliveryFixture.passSeconds(3_600);
    round();
    setBack(Duration.ofSeconds(1));

    assertThat(deliveryFixture.watched.count("shiftBack")).isZero();
  }

  @Test
  void clockIsComparedWithTheLastDelivery() {
    deliveryFixture.owe(ANN, 1);
    var head = deliveryFixture.model.due("t", Set.of(), 1).getFirst();
    deliveryFixture.model.markSent(head, "m", List.of(0L), NOON);
    setBack(Duration.ofHours(1));

    assertThat(deliveryFixture.watched.count("shiftBack")).isEqualTo(1);
  }

  @Test
  void emptyHistoryShortensNoDelay() {
    setBack(Duration.ofHours(1));

    assertThat(deliveryFixture.watched.count("shiftBack")).isZero();
  }
}
