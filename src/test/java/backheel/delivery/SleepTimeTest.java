package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static backheel.delivery.DeliveryFixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import backheel.store.outbox.OutgoingMessage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a courier may nap when a round is over. */
@ExtendWith(SilencedLog.class)
class SleepTimeTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  @Test
  void emptyOutboxSleepsTwentySeconds() {
    assertThat(deliveryFixture.go()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void sleepEndsAMillisecondAfterTheNextDueTime() {
    var head = heldFor(Duration.ofSeconds(5));

    assertThat(deliveryFixture.go()).isEqualTo(Duration.ofMillis(5_001));
    deliveryFixture.pass(Duration.ofMillis(5_001));
    deliveryFixture.go();
    assertThat(deliveryFixture.platform.keys()).containsExactly(head.id());
  }

  @Test
  void sleepNeverExceedsTwentySeconds() {
    heldFor(Duration.ofHours(3));

    assertThat(deliveryFixture.go()).isEqualTo(Duration.ofSeconds(20));
  }

  private OutgoingMessage heldFor(Duration time) {
    deliveryFixture.owe(ANN, 1);
    var head = deliveryFixture.model.due("t", Set.of(), 1).getFirst();
    deliveryFixture.model.delayLane(head, deliveryFixture.clock.instant().plus(time));
    return head;
  }

  @Test
  void dueMessageThatWasMissedIsReadAtOnce() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.passSeconds(1);
    deliveryFixture.watched.instead("due", List::of);

    assertThat(deliveryFixture.go()).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void busyChatIsPolledOnlyEveryFiftyMilliseconds() {
    deliveryFixture.owe(ANN, 2);
    deliveryFixture.go();
    deliveryFixture.passSeconds(1);

    assertThat(deliveryFixture.go()).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void sleepObeysTheRateOfThePlatform() {
    deliveryFixture.platform.perSecond = 10;
    for (int chat = 1; chat <= 2; chat++) {
      deliveryFixture.owe(new ChatId("t", "" + chat), 3);
    }
    Duration nap = Duration.ZERO;
    while (nap.compareTo(DeliveryDispatcher.MAX_SLEEP) < 0
        && deliveryFixture.platform.sent.size() < 2) {
      deliveryFixture.pass(nap);
      nap = deliveryFixture.go();
      assertThat(nap).isPositive();
      deliveryFixture.legs.answerAll();
    }

    nap = deliveryFixture.go();
    long free = nap.toNanos();
    assertThat(nap).isBetween(Duration.ofMillis(1), Duration.ofMillis(200));
    int before = deliveryFixture.platform.sent.size();
    deliveryFixture.pass(Duration.ofNanos(free - 1));
    deliveryFixture.go();
    assertThat(deliveryFixture.platform.sent).hasSize(before);
    deliveryFixture.pass(Duration.ofNanos(1));
    deliveryFixture.go();
    assertThat(deliveryFixture.platform.sent).hasSize(before + 1);
  }

  @Test
  void messageDelayedByTheRateIsSentNext() {
    deliveryFixture.platform.perSecond = 30;
    for (int chat = 1; chat <= 9; chat++) {
      deliveryFixture.owe(new ChatId("t", "" + chat), 1);
    }
    while (deliveryFixture.platform.sent.size() < 6) {
      deliveryFixture.pass(deliveryFixture.go());
      deliveryFixture.legs.answerAll();
    }

    assertThat(deliveryFixture.platform.keys()).startsWith(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void rateOfAChatDelaysNoOtherChat() {
    deliveryFixture.platform.chatRateLimit = new ChatRateLimit(Duration.ofSeconds(1), 0);
    deliveryFixture.owe(ANN, 2);
    deliveryFixture.goAndHear();
    deliveryFixture.passSeconds(1);
    deliveryFixture.owe(BOB, 1);
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.sent)
        .extracting(RecordingPlatform.Shown::chat)
        .containsExactly(ANN, BOB);
    // 40 ms for ways that differ, and one for the clock of the lanes, which counts milliseconds.
    assertThat(deliveryFixture.untilDue()).isEqualTo(Duration.ofMillis(41));
    deliveryFixture.pass(Duration.ofMillis(41));
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.platform.sent).hasSize(3);
  }
}
