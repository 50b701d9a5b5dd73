package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static backheel.delivery.DeliveryFixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.MessageRef;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import backheel.store.outbox.DeliveryState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was claimed is good for a while, and for one message a lane. */
@ExtendWith(SilencedLog.class)
class ClaimsTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  private void oneAtATime() {
    deliveryFixture.platform.perSecond = 5;
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.owe(BOB, 1);
    deliveryFixture.owe(ChatId.parse("t:cid"), 1);
  }

  private void ended(ChatId chat) {
    deliveryFixture.model.end(chat, DeliveryState.WITHHELD, "paused");
  }

  @Test
  void aClaimHoldsForEightSecondsAndNoLonger() {
    oneAtATime();
    deliveryFixture.goAndHear();
    deliveryFixture.passSeconds(8);
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.platform.sent).hasSize(2);
    assertThat(deliveryFixture.watched.count("due")).isEqualTo(1);

    ended(ChatId.parse("t:cid"));
    deliveryFixture.pass(Duration.ofMillis(1));
    deliveryFixture.passSeconds(1);
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.sent).hasSize(2);
    assertThat(deliveryFixture.watched.count("due")).isEqualTo(2);
  }

  @Test
  void claimedMessagesAreReadAgainAfterAPlatformOutage() {
    oneAtATime();
    deliveryFixture.platform.next.add(
        new SendResult.TryLater(Duration.ofSeconds(1), Scope.PLATFORM, "no connection"));
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.go()).isEqualTo(Duration.ofSeconds(1));
    assertThat(deliveryFixture.platform.sent).hasSize(1);

    ended(BOB);
    ended(ChatId.parse("t:cid"));
    deliveryFixture.passSeconds(1);
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.platform.sent)
        .extracting(RecordingPlatform.Shown::chat)
        .containsExactly(ANN, ANN);
  }

  @Test
  void chatWithAMessageInFlightIsSkipped() {
    deliveryFixture.owe(ANN, 2);
    deliveryFixture.go();
    deliveryFixture.passSeconds(9);
    deliveryFixture.go();

    assertThat(deliveryFixture.platform.sent).hasSize(1);
  }

  @Test
  void messageClaimedTwiceIsSentOnce() {
    deliveryFixture.owe(ANN, 1);
    var head = deliveryFixture.model.due("t", Set.of(), 1).getFirst();
    deliveryFixture.watched.instead("due", () -> List.of(head, head));
    deliveryFixture.go();

    assertThat(deliveryFixture.platform.sent).hasSize(1);
    assertThat(deliveryFixture.rounds().inFlight()).isEqualTo(1);
  }

  @Test
  void withdrawnStoryIsAbandonedAndTheNextIsSent() {
    var first = deliveryFixture.owe(ANN, 2);
    deliveryFixture.withdrawn.add(1L);
    deliveryFixture.go();

    assertThat(first.note).isEqualTo("the story is gone");
    assertThat(deliveryFixture.platform.keys()).containsExactly(first.id + 1);
    assertThat(deliveryFixture.legs.names).containsExactly("delivery-" + (first.id + 1));
  }

  @Test
  void editIsSentOnlyWhenNoNewMessageWaits() {
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.goAndHear();
    deliveryFixture.model.grow(1);
    deliveryFixture.passSeconds(45);
    deliveryFixture.owe(BOB, 1);
    deliveryFixture.go();
    assertThat(deliveryFixture.platform.sent).hasSize(2);

    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.platform.changed).containsExactly(new MessageRef(ANN, "m1"));
    deliveryFixture.goAndHear();
    assertThat(deliveryFixture.platform.changed).hasSize(1);
  }
}
