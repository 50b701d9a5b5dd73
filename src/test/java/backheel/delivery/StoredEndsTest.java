package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An end that cannot be stored is not forgotten, and a mistake of ours ends nothing. */
@ExtendWith(Quiet.class)
class StoredEndsTest {
  private final Stage stage = new Stage();

  @Test
  void itIsTriedAgainEverySecondUntilItIsStored() {
    var first = stage.owe(ANN, 1);
    stage.watched.fail("giveUp");
    stage.watched.fail("giveUp");
    stage.platform.next.add(new Delivery.Refused("too odd"));
    stage.goAndHear();
    stage.legs.doPlanned();
    assertThat(stage.legs.planned).hasSize(1);
    assertThat(stage.rounds().underWay()).isEqualTo(1);

    stage.legs.doPlanned();
    assertThat(stage.legs.planned).isEmpty();
    assertThat(stage.rounds().underWay()).isZero();
    assertThat(first.note).isEqualTo("too odd");
  }

  @Test
  void whoIsClosingLeavesItToTheNextLife() {
    stage.owe(ANN, 1);
    stage.watched.fail("sent");
    stage.go();
    stage.parts().endings().rest();
    stage.legs.answerAll();

    assertThat(stage.legs.planned).isEmpty();
    assertThat(stage.rounds().underWay()).isZero();
    assertThat(stage.journal.open).hasSize(1);
  }

  @Test
  void aMistakeOfOursPutsItOffForAMinute() {
    var first = stage.owe(ANN, 1);
    stage.watched.fail("sent", new IllegalStateException("arranged"));
    stage.goAndHear();

    assertThat(stage.untilDue()).isEqualTo(Duration.ofSeconds(60));
    assertThat(first.attempts).isEqualTo(1);
    assertThat(first.note).contains("arranged");
    assertThat(stage.rounds().underWay()).isZero();
  }
}
