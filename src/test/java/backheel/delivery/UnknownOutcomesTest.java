package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import backheel.store.outbox.DeliveryState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody knows whether it arrived: the chat decides, and the platform. */
@ExtendWith(SilencedLog.class)
class UnknownOutcomesTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  private static final SendResult UNKNOWN = new SendResult.Unknown("no answer");

  private void andThenSeconds(long seconds) {
    assertThat(deliveryFixture.waitAfter(UNKNOWN)).isEqualTo(Duration.ofSeconds(seconds));
    deliveryFixture.passSeconds(seconds);
  }

  private void isGivenUp(String note) {
    deliveryFixture.platform.next.add(UNKNOWN);
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.model.row(1).state).isEqualTo(DeliveryState.ABANDONED);
    assertThat(deliveryFixture.model.row(1).note).isEqualTo(note);
  }

  @Test
  void unknownOutcomeIsRetriedWithGrowingDelaysAndThenAbandoned() {
    deliveryFixture.owe(ANN, 1);
    andThenSeconds(2);
    andThenSeconds(8);
    andThenSeconds(32);
    andThenSeconds(128);

    isGivenUp("unknown after 5 attempts: no answer");
  }

  @Test
  void retriesAreQuickWhereThePlatformRefusesDuplicates() {
    deliveryFixture.platform.refusesCopies = true;
    deliveryFixture.onceOnly.add(ANN);
    deliveryFixture.owe(ANN, 1);
    andThenSeconds(2);
    andThenSeconds(2);
    andThenSeconds(2);

    isGivenUp("unknown after 4 attempts: no answer");
  }

  @Test
  void atMostOnceChatIsNotRetried() {
    deliveryFixture.onceOnly.add(ANN);
    deliveryFixture.owe(ANN, 1);

    isGivenUp("it may have arrived, and this chat wants nothing twice: no answer");
  }

  @Test
  void editIsRetriedEverywhere() {
    deliveryFixture.onceOnly.add(ANN);
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.goAndHear();
    deliveryFixture.model.grow(1);
    deliveryFixture.passSeconds(45);
    andThenSeconds(2);
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.changed).hasSize(2);
  }

  @Test
  void otherFailuresDoNotCountAsUnknownOutcomes() {
    deliveryFixture.owe(ANN, 1);
    andThenSeconds(2);
    deliveryFixture.platform.next.add(
        new SendResult.TryLater(Duration.ofSeconds(1), Scope.PLATFORM, "no connection"));
    deliveryFixture.goAndHear();
    deliveryFixture.passSeconds(1);

    andThenSeconds(8);
  }

  @Test
  void successfulSendResetsTheCountOfUnknownOutcomes() {
    deliveryFixture.owe(ANN, 1);
    andThenSeconds(2);
    deliveryFixture.goAndHear();
    deliveryFixture.model.grow(1);
    deliveryFixture.passSeconds(45);

    andThenSeconds(2);
  }
}
