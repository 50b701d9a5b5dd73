package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.subscription.rhythm.Kept;
import backheel.subscription.rhythm.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a chat has chosen decides when its turn comes. */
@ExtendWith(Quiet.class)
class TurnsTest {
  private final Stage stage = new Stage();

  @Test
  void aLaneThatIsToWaitWaitsAndThatIsNoAttempt() {
    var until = NOON.plusSeconds(3_600);
    stage.turn = owed -> new backheel.subscription.rhythm.Turn.Hold(until, Why.QUIET);
    var first = stage.owe(ANN, 1);
    stage.go();

    assertThat(stage.platform.sent).isEmpty();
    assertThat(stage.lanes.nextDue("t")).contains(until);
    assertThat(first.attempts).isZero();
  }

  @Test
  void whatIsPutByLetsTheNextOneGo() {
    var until = NOON.plusSeconds(3_600);
    var first = stage.owe(ANN, 2);
    stage.turn =
        owed ->
            owed.id() == first.id
                ? new backheel.subscription.rhythm.Turn.Keep(until, Kept.PREVIEW, Why.DIGEST)
                : new backheel.subscription.rhythm.Turn.Now();
    stage.goAndHear();

    assertThat(stage.platform.keys()).containsExactly(first.id + 1);
    assertThat(first.state).isEqualTo(4);
    assertThat(first.keptAs).isEqualTo("preview");
    assertThat(first.note).isEqualTo("DIGEST");
    assertThat(first.releaseAt).isEqualTo(until.toEpochMilli());
  }
}
