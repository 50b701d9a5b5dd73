package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.SendResult;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A chat that gives the bot no right to post keeps what it is owed. */
@ExtendWith(SilencedLog.class)
class MissingPermissionTest {
  private static final long LATE = 1L << 50;
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  @Test
  void messagesWaitForTheRightAndAreThenBundled() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.platform.next.add(new SendResult.Barred("not enough rights"));
    deliveryFixture.goAndHear();
    deliveryFixture.owe(ANN, 6);

    assertThat(deliveryFixture.model.counts("t").abandoned()).isZero();
    assertThat(deliveryFixture.whereabouts).containsExactly("barred " + ANN);
    deliveryFixture.outbox.makeDue(ANN);
    deliveryFixture.goAndHear();
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L, 1L, 2L + LATE);
    assertThat(deliveryFixture.model.counts("t").sent()).isEqualTo(7);
  }

  @Test
  void missingRightIsRetriedAfterGrowingPauses() {
    deliveryFixture.owe(ANN, 1);
    var waits = new ArrayList<Long>();
    for (int attempt = 0; attempt < 8; attempt++) {
      waits.add(
          deliveryFixture.waitAfter(new SendResult.Barred("Missing Permissions")).toSeconds());
      deliveryFixture.pass(deliveryFixture.untilDue());
    }

    assertThat(waits).startsWith(30L, 60L, 120L).isSorted();
    assertThat(waits.getLast()).isLessThan(Duration.ofMinutes(34).toSeconds());
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.model.counts("t").sent()).isEqualTo(1);
  }
}
