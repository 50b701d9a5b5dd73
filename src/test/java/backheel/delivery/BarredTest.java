package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A chat that gives the bot no right to post keeps what it is owed. */
@ExtendWith(Quiet.class)
class BarredTest {
  private static final long LATE = 1L << 50;
  private final Stage stage = new Stage();

  @Test
  void whatIsOwedWaitsForTheRightAndThenComesInOneBundle() {
    stage.owe(ANN, 1);
    stage.platform.next.add(new Delivery.Barred("not enough rights"));
    stage.goAndHear();
    stage.owe(ANN, 6);

    assertThat(stage.model.tally("t").givenUp()).isZero();
    assertThat(stage.whereabouts).containsExactly("barred " + ANN);
    stage.lanes.hurry(ANN);
    stage.goAndHear();
    stage.goAndHear();

    assertThat(stage.platform.keys()).containsExactly(1L, 1L, 2L + LATE);
    assertThat(stage.model.tally("t").sent()).isEqualTo(7);
  }

  @Test
  void whereNobodyTellsOfTheRightItIsTriedAgainBeforeLong() {
    stage.owe(ANN, 1);
    stage.platform.next.add(new Delivery.Barred("Missing Permissions"));
    stage.goAndHear();

    stage.pass(Duration.ofMinutes(9));
    stage.goAndHear();
    assertThat(stage.platform.sent).hasSize(1);
    stage.pass(Duration.ofMinutes(2));
    stage.goAndHear();
    assertThat(stage.platform.sent).hasSize(2);
    assertThat(stage.model.tally("t").sent()).isEqualTo(1);
  }
}
