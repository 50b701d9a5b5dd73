package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.outbox.DeliveryState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a chat has chosen decides when its turn comes. */
@ExtendWith(SilencedLog.class)
class ScheduleDecisionsTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  @Test
  void delayedChatWaitsWithoutCountingAnAttempt() {
    var until = NOON.plusSeconds(3_600);
    deliveryFixture.turn =
        message -> new backheel.schedule.ScheduleDecision.DelayLane(until, HoldReason.QUIET);
    var first = deliveryFixture.owe(ANN, 1);
    deliveryFixture.go();

    assertThat(deliveryFixture.platform.sent).isEmpty();
    assertThat(deliveryFixture.outbox.nextDue("t")).contains(until);
    assertThat(first.attempts).isZero();
  }

  @Test
  void heldMessageDoesNotBlockTheNext() {
    var until = NOON.plusSeconds(3_600);
    var first = deliveryFixture.owe(ANN, 2);
    deliveryFixture.turn =
        message ->
            message.id() == first.id
                ? new backheel.schedule.ScheduleDecision.HoldForBundle(
                    until, BundleKind.PREVIEW, HoldReason.DIGEST)
                : new backheel.schedule.ScheduleDecision.SendNow();
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.keys()).containsExactly(first.id + 1);
    assertThat(first.state).isEqualTo(DeliveryState.HELD);
    assertThat(first.keptAs).isEqualTo("preview");
    assertThat(first.note).isEqualTo("DIGEST");
    assertThat(first.releaseAt).isEqualTo(until.toEpochMilli());
  }
}
