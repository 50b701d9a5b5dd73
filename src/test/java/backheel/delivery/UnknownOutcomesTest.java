package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody knows whether it arrived: the chat decides, and the platform. */
@ExtendWith(Quiet.class)
class UnknownOutcomesTest {
  private final Stage stage = new Stage();

  private static final Delivery UNKNOWN = new Delivery.Unknown("no answer");

  private void andThenSeconds(long seconds) {
    assertThat(stage.waitAfter(UNKNOWN)).isEqualTo(Duration.ofSeconds(seconds));
    stage.passSeconds(seconds);
  }

  private void isGivenUp(String note) {
    stage.platform.next.add(UNKNOWN);
    stage.goAndHear();
    assertThat(stage.model.row(1).state).isEqualTo(2);
    assertThat(stage.model.row(1).note).isEqualTo(note);
  }

  @Test
  void itIsTriedAgainAfterLongerAndLongerWhilesAndThenGivenUp() {
    stage.owe(ANN, 1);
    andThenSeconds(2);
    andThenSeconds(8);
    andThenSeconds(32);
    andThenSeconds(128);

    isGivenUp("unknown after 5 attempts: no answer");
  }

  @Test
  void whereCopiesAreRefusedAllAttemptsComeQuickly() {
    stage.platform.refusesCopies = true;
    stage.onceOnly.add(ANN);
    stage.owe(ANN, 1);
    andThenSeconds(2);
    andThenSeconds(2);
    andThenSeconds(2);

    isGivenUp("unknown after 4 attempts: no answer");
  }

  @Test
  void aChatThatWantsNothingTwiceMayMissIt() {
    stage.onceOnly.add(ANN);
    stage.owe(ANN, 1);

    isGivenUp("it may have arrived, and this chat wants nothing twice: no answer");
  }

  @Test
  void aChangeMayComeTwiceEverywhere() {
    stage.onceOnly.add(ANN);
    stage.owe(ANN, 1);
    stage.goAndHear();
    stage.model.grow(1);
    stage.passSeconds(45);
    andThenSeconds(2);
    stage.goAndHear();

    assertThat(stage.platform.changed).hasSize(2);
  }

  @Test
  void otherFailuresInBetweenDoNotCount() {
    stage.owe(ANN, 1);
    andThenSeconds(2);
    stage.platform.next.add(
        new Delivery.TryLater(Duration.ofSeconds(1), Scope.PLATFORM, "no connection"));
    stage.goAndHear();
    stage.passSeconds(1);

    andThenSeconds(8);
  }

  @Test
  void whatArrivedIsForgotten() {
    stage.owe(ANN, 1);
    andThenSeconds(2);
    stage.goAndHear();
    stage.model.grow(1);
    stage.passSeconds(45);

    andThenSeconds(2);
  }
}
