package backheel.delivery;

import static backheel.delivery.DeliveryFixture.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import backheel.message.MessageRenderer;
import backheel.store.outbox.DeliveryState;
import backheel.store.outbox.OutgoingMessage;
import backheel.subscription.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A chat that stays away is asked less and less often, and for a day at most. */
@ExtendWith(SilencedLog.class)
class PatienceTest {
  private final DeliveryFixture deliveryFixture = new DeliveryFixture();

  private static final SendResult BUSY =
      new SendResult.TryLater(Duration.ofSeconds(2), Scope.CHAT, "500");

  private OutgoingMessage tried(long id, int attempts, Instant since) {
    var items =
        List.<OutgoingMessage.Item>of(
            new OutgoingMessage.StoryItem(id, 1, Topic.everything(), false));
    return new OutgoingMessage(id, ANN, items, null, attempts, Optional.empty(), 1, since);
  }

  private void busy(OutgoingMessage message) {
    var rendered =
        new MessageRenderer.Rendered(backheel.chat.Reply.builder("en").build(), List.of(0L));
    deliveryFixture.parts().endings().handle(message, rendered, BUSY, () -> {});
  }

  private Duration waitOf(long id, int attempts) {
    deliveryFixture.model.makeDue(ANN);
    busy(tried(id, attempts, NOON));
    return deliveryFixture.untilDue();
  }

  @Test
  void retriesOfSimultaneousFailuresAreSpreadOverASecond() {
    deliveryFixture.owe(ANN, 1);

    assertThat(waitOf(1, 0)).isEqualTo(Duration.ofMillis(2_769));
    assertThat(waitOf(1, 0)).isEqualTo(Duration.ofMillis(2_769));
    for (int id = 2; id < 500; id++) {
      assertThat(waitOf(id, 0)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_999));
    }
    assertThat(IntStream.range(0, 500).mapToObj(id -> waitOf(id, 0)).distinct().count())
        .isGreaterThan(300);
  }

  @Test
  void delayDoublesFromTheFourthAttemptUpToSeventeenMinutes() {
    deliveryFixture.owe(ANN, 1);

    assertThat(waitOf(1, 2)).isEqualTo(Duration.ofMillis(2_769));
    assertThat(waitOf(1, 3)).isEqualTo(Duration.ofMillis(8_000 + 2_769));
    assertThat(waitOf(1, 4)).isEqualTo(Duration.ofMillis(16_000 + 2_769));
    assertThat(waitOf(1, 10)).isEqualTo(Duration.ofMillis(1_024_000 + 2_769));
    assertThat(waitOf(1, 40)).isEqualTo(Duration.ofMillis(1_024_000 + 2_769));
  }

  @Test
  void deliveryIsAbandonedAfterADay() {
    var row = deliveryFixture.owe(ANN, 1);
    var day = Duration.ofDays(1);

    busy(tried(1, 9, NOON.minus(day)));
    assertThat(row.state).isEqualTo(DeliveryState.QUEUED);
    busy(tried(1, 2, NOON.minus(day).minusMillis(1)));
    assertThat(row.state).isEqualTo(DeliveryState.QUEUED);
    busy(tried(1, 3, NOON.minus(day).minusMillis(1)));

    assertThat(row.state).isEqualTo(DeliveryState.ABANDONED);
    assertThat(row.note).isEqualTo("nobody took it for a day: 500");
  }
}
