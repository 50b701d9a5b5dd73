package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatRateLimit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A life begins with what the life before left, and no failure ends it. */
@ExtendWith(SilencedLog.class)
class DeliveryRoundTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  private Duration round() {
    return deliveryFixture.parts().shift().runOnce();
  }

  private void leave(long delivery, String message) {
    deliveryFixture.journal.left.add(
        new SentJournal.Entry(ANN, List.of(delivery), List.of(0L), message, NOON));
  }

  @Test
  void journalledMessagesAreMarkedBeforeAnyClaim() {
    var first = deliveryFixture.owe(ANN, 1);
    leave(first.id, "m9");
    round();

    assertThat(deliveryFixture.platform.sent).isEmpty();
    assertThat(first.message).isEqualTo("m9");
    assertThat(deliveryFixture.journal.left).isEmpty();
    assertThat(deliveryFixture.watched.calls).startsWith("markSent").containsOnlyOnce("newestId");
    round();
    assertThat(deliveryFixture.watched.calls).containsOnlyOnce("markSent", "newestId");
  }

  @Test
  void journalIsKeptAndNothingIsSentWhileMarkingFails() {
    leave(deliveryFixture.owe(ANN, 1).id, "m9");
    deliveryFixture.watched.fail("markSent");

    assertThat(round()).isEqualTo(Duration.ofSeconds(2));
    assertThat(deliveryFixture.journal.left).hasSize(1);
    assertThat(deliveryFixture.platform.sent).isEmpty();
    round();
    assertThat(deliveryFixture.journal.left).isEmpty();
    assertThat(deliveryFixture.platform.sent).isEmpty();
  }

  @Test
  void recentMessagesOfThePreviousRunCountForTheChatsRate() {
    deliveryFixture.platform.chatRateLimit = new ChatRateLimit(Duration.ofSeconds(10), 0);
    deliveryFixture.owe(ANN, 2);
    var head = deliveryFixture.model.due("t", Set.of(), 1).getFirst();
    deliveryFixture.model.markSent(head, "m", List.of(0L), NOON);
    deliveryFixture.passSeconds(3);
    round();

    assertThat(deliveryFixture.platform.sent).isEmpty();
    assertThat(deliveryFixture.untilDue()).isEqualTo(Duration.ofMillis(7_041));
  }

  @Test
  void deliveriesOfThePreviousRunAreNotBundled() {
    deliveryFixture.owe(ANN, 9);
    round();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L);
  }

  @Test
  void deliveriesOfThisRunMayBeBundled() {
    round();
    deliveryFixture.owe(ANN, 9);
    round();

    assertThat(deliveryFixture.platform.keys()).containsExactly(1L + (1L << 50));
  }

  @Test
  void roundReturnsTheSleepTimeOfTheScheduler() {
    assertThat(round()).isEqualTo(DeliveryDispatcher.MAX_SLEEP);
  }

  @Test
  void failingStoreIsRetriedAfterTwoSeconds() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.watched.fail("due");

    assertThat(round()).isEqualTo(Duration.ofSeconds(2));
    round();
    assertThat(deliveryFixture.platform.sent).hasSize(1);
  }

  @Test
  void unexpectedExceptionDoesNotEndDelivery() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.watched.fail("due", new IllegalStateException("arranged"));

    assertThat(round()).isEqualTo(Duration.ofSeconds(2));
    round();
    assertThat(deliveryFixture.platform.sent).hasSize(1);
  }
}
