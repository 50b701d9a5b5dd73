package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lanes follow a clock that was set back. */
@ExtendWith(Quiet.class)
class SetBackTest {
  private final Stage stage = new Stage();

  private Duration round() {
    return stage.parts().shift().round();
  }

  private void setBack(Duration by) {
    stage.clock.forward(by.negated());
    round();
  }

  @Test
  void twoSecondsAreNotNoticed() {
    round();
    setBack(Duration.ofSeconds(2));

    assertThat(stage.watched.count("setBack")).isZero();
  }

  @Test
  void moreThanTwoSecondsAreTakenOffEveryWaitOnce() {
    round();
    stage.owe(ANN, 1);
    var head = stage.model.due("t", Set.of(), 1).getFirst();
    stage.model.hold(head, NOON.plusSeconds(60));
    setBack(Duration.ofMillis(2_001));
    round();

    assertThat(stage.watched.count("setBack")).isEqualTo(1);
    assertThat(stage.untilDue()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void aClockThatGoesForwardChangesNothing() {
    round();
    stage.passSeconds(3_600);
    round();
    setBack(Duration.ofSeconds(1));

    assertThat(stage.watched.count("setBack")).isZero();
  }

  @Test
  void theLastDeliveryTellsHowFarTheClockHadCome() {
    stage.owe(ANN, 1);
    var head = stage.model.due("t", Set.of(), 1).getFirst();
    stage.model.sent(head, "m", List.of(0L), NOON);
    setBack(Duration.ofHours(1));

    assertThat(stage.watched.count("setBack")).isEqualTo(1);
  }

  @Test
  void whereNothingEverEndedThereIsNothingToFollow() {
    setBack(Duration.ofHours(1));

    assertThat(stage.watched.count("setBack")).isZero();
  }
}
