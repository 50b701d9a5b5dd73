package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** So many messages may be under way, and each until its end is stored. */
@ExtendWith(SilencedLog.class)
class PermitsTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  @Test
  void permitsCoverAFifthOfASecondWithinOneAndTwoHundred() {
    assertThat(DeliveryDispatcher.permits(30)).isEqualTo(6);
    assertThat(DeliveryDispatcher.permits(31)).isEqualTo(7);
    assertThat(DeliveryDispatcher.permits(50)).isEqualTo(10);
    assertThat(DeliveryDispatcher.permits(0.5)).isEqualTo(1);
    assertThat(DeliveryDispatcher.permits(100_000)).isEqualTo(200);
  }

  @Test
  void messagesInFlightNeverExceedThePermits() {
    deliveryFixture.platform.perSecond = 30;
    for (int chat = 1; chat <= 9; chat++) {
      deliveryFixture.owe(new ChatId("t", "" + chat), 1);
    }

    goForASecond();
    assertThat(deliveryFixture.platform.sent).hasSize(6);
    assertThat(deliveryFixture.rounds().inFlight()).isEqualTo(6);
    assertThat(deliveryFixture.go()).isEqualTo(DeliveryDispatcher.MAX_SLEEP);

    deliveryFixture.legs.answerOne();
    assertThat(deliveryFixture.rounds().inFlight()).isEqualTo(5);
    goForASecond();
    assertThat(deliveryFixture.platform.sent).hasSize(7);
  }

  private void goForASecond() {
    for (int tenth = 0; tenth < 10; tenth++) {
      deliveryFixture.pass(Duration.ofMillis(100));
      assertThat(deliveryFixture.go()).isPositive();
    }
  }

  @Test
  void permitIsHeldUntilTheOutcomeIsStored() {
    deliveryFixture.owe(ANN, 2);
    deliveryFixture.watched.fail("markSent");
    deliveryFixture.goAndHear();
    deliveryFixture.passSeconds(5);
    deliveryFixture.go();

    assertThat(deliveryFixture.rounds().inFlight()).isEqualTo(1);
    assertThat(deliveryFixture.platform.sent).hasSize(1);
    assertThat(deliveryFixture.legs.planned)
        .extracting(ScriptedExecutor.Later::delay)
        .containsExactly(Duration.ofSeconds(1));

    deliveryFixture.legs.doPlanned();
    assertThat(deliveryFixture.rounds().inFlight()).isZero();
    deliveryFixture.go();
    assertThat(deliveryFixture.platform.sent).hasSize(2);
  }
}
