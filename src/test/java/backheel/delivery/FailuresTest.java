package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static backheel.delivery.DeliveryFixture.BOB;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import backheel.delivery.pace.RateLimiter;
import backheel.store.outbox.DeliveryState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each failure to send has an end of its own. */
@ExtendWith(SilencedLog.class)
class FailuresTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  private final SendResult.TryLater tooFastAtAll =
      new SendResult.TryLater(Duration.ofMillis(4_500), Scope.PLATFORM, "429", true);
  private final SendResult.TryLater tooFastInTheChat =
      new SendResult.TryLater(Duration.ofMillis(4_500), Scope.CHAT, "429", true);

  @Test
  void refusedMessageIsAbandonedAndTheNextIsSent() {
    var first = deliveryFixture.owe(ANN, 2);
    deliveryFixture.platform.next.add(new SendResult.Refused("too odd"));
    deliveryFixture.goAndHear();
    deliveryFixture.goAndHear();

    assertThat(first.state).isEqualTo(DeliveryState.ABANDONED);
    assertThat(first.note).isEqualTo("too odd");
    assertThat(deliveryFixture.whereabouts).containsExactly("refused t:ann too odd");
    assertThat(deliveryFixture.platform.keys()).containsExactly(1L, 2L);
  }

  @Test
  void goneOrMovedChatIncludesItsTopics() {
    deliveryFixture.owe(ChatId.parse("t:-5/7"), 1);
    deliveryFixture.platform.next.add(new SendResult.Moved(new ChatId("t", "-6")));
    deliveryFixture.goAndHear();
    deliveryFixture.platform.next.add(new SendResult.Gone("blocked"));
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.whereabouts).containsExactly("moved t:-5 t:-6", "gone t:-6 blocked");
  }

  @Test
  void deletedTopicContinuesInItsChat() {
    deliveryFixture.owe(ChatId.parse("t:-5/7"), 1);
    deliveryFixture.platform.next.add(new SendResult.Moved(new ChatId("t", "-5")));
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.whereabouts).containsExactly("moved t:-5/7 t:-5");
  }

  @Test
  void rateLimitedPlatformIsNotCalledBeforeTheGivenTime() {
    deliveryFixture.owe(ANN, 1);
    assertThat(deliveryFixture.waitAfter(tooFastAtAll)).isEqualTo(Duration.ofMillis(4_500));
    deliveryFixture.owe(BOB, 1);
    assertThat(deliveryFixture.go()).isEqualTo(Duration.ofMillis(4_500));
    assertThat(deliveryFixture.platform.sent).hasSize(1);
    assertThat(deliveryFixture.slower)
        .isEqualTo(new RateLimiter.State(500, NOON.plusMillis(4_500)));

    deliveryFixture.pass(Duration.ofNanos(4_499_999_999L));
    deliveryFixture.go();
    assertThat(deliveryFixture.platform.sent).hasSize(1);
    deliveryFixture.pass(Duration.ofNanos(1));
    deliveryFixture.go();
    assertThat(deliveryFixture.platform.sent).hasSizeGreaterThan(1);
  }

  @Test
  void rateLimitedChatAndItsTopicsWaitForTheGivenTime() {
    deliveryFixture.owe(ChatId.parse("t:-5"), 1);
    assertThat(deliveryFixture.waitAfter(tooFastInTheChat)).isEqualTo(Duration.ofMillis(4_500));
    deliveryFixture.owe(ChatId.parse("t:-5/7"), 1);
    deliveryFixture.owe(BOB, 1);
    deliveryFixture.goAndHear();

    assertThat(deliveryFixture.slower).isNull();
    assertThat(deliveryFixture.platform.sent)
        .extracting(RecordingPlatform.Shown::chat)
        .containsExactly(ChatId.parse("t:-5"), BOB);
  }

  @Test
  void platformOutageLastsAsLongAsItsLongestDelay() {
    var outcomes = deliveryFixture.parts().endings();
    assertThat(outcomes.heldFor(deliveryFixture.legs.now)).isZero();
    deliveryFixture.owe(ANN, 1);
    deliveryFixture.owe(BOB, 1);
    deliveryFixture.platform.next.add(outOfOrder(9));
    deliveryFixture.platform.next.add(outOfOrder(5));
    deliveryFixture.goAndHear();

    assertThat(outcomes.heldFor(deliveryFixture.legs.now)).isEqualTo(Duration.ofSeconds(9));
    assertThat(outcomes.heldFor(deliveryFixture.legs.now + 1))
        .isEqualTo(Duration.ofNanos(8_999_999_999L));
    assertThat(deliveryFixture.go()).isEqualTo(Duration.ofSeconds(9));
    assertThat(deliveryFixture.untilDue()).isEqualTo(Duration.ofSeconds(5));
    deliveryFixture.passSeconds(9);
    assertThat(outcomes.heldFor(deliveryFixture.legs.now)).isZero();
    assertThat(outcomes.heldFor(deliveryFixture.legs.now + 1)).isZero();
    deliveryFixture.go();
    assertThat(deliveryFixture.platform.sent).hasSize(4);
  }

  private static SendResult outOfOrder(int seconds) {
    return new SendResult.TryLater(Duration.ofSeconds(seconds), Scope.PLATFORM, "no connection");
  }
}
