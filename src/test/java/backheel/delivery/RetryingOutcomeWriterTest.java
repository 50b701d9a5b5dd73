package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.SendResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An end that cannot be stored is not forgotten, and a mistake of ours ends nothing. */
@ExtendWith(SilencedLog.class)
class RetryingOutcomeWriterTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  @Test
  void failedWriteIsRetriedEverySecond() {
    var first = deliveryFixture.owe(ANN, 1);
    deliveryFixture.watched.fail("abandon");
    deliveryFixture.watched.fail("abandon");
    deliveryFixture.platform.next.add(new SendResult.Refused("too odd"));
    deliveryFixture.goAndHear();
    deliveryFixture.legs.doPlanned();
    assertThat(deliveryFixture.legs.planned).hasSize(1);
    assertThat(deliveryFixture.rounds().inFlight()).isEqualTo(1);

    deliveryFixture.legs.doPlanned();
    assertThat(deliveryFixture.legs.planned).isEmpty();
    assertThat(deliveryFixture.rounds().inFlight()).isZero();
    assertThat(first.note).isEqualTo("too odd");
  }

  @Test
  void failedWriteIsLeftToTheNextRunOnShutdown() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.watched.fail("markSent");
    deliveryFixture.go();
    deliveryFixture.parts().endings().stopRetrying();
    deliveryFixture.legs.answerAll();

    assertThat(deliveryFixture.legs.planned).isEmpty();
    assertThat(deliveryFixture.rounds().inFlight()).isZero();
    assertThat(deliveryFixture.journal.open).hasSize(1);
  }

  @Test
  void unexpectedExceptionDelaysTheChatForAMinute() {
    var first = deliveryFixture.owe(ANN, 1);
    deliveryFixture.watched.fail("markSent", new IllegalStateException("arranged"));
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.untilDue()).isEqualTo(Duration.ofSeconds(60));
    assertThat(first.attempts).isEqualTo(1);
    assertThat(first.note).contains("arranged");
    assertThat(deliveryFixture.rounds().inFlight()).isZero();
  }
}
