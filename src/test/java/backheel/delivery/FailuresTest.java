package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static backheel.delivery.Stage.BOB;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each failure to send has an end of its own. */
@ExtendWith(Quiet.class)
class FailuresTest {
  private final Stage stage = new Stage();

  private final Delivery.TryLater tooFastAtAll =
      new Delivery.TryLater(Duration.ofMillis(4_500), Scope.PLATFORM, "429", true);
  private final Delivery.TryLater tooFastInTheChat =
      new Delivery.TryLater(Duration.ofMillis(4_500), Scope.CHAT, "429", true);

  @Test
  void aRefusedMessageIsGivenUpAndTheNextGoes() {
    var first = stage.owe(ANN, 2);
    stage.platform.next.add(new Delivery.Refused("too odd"));
    stage.goAndHear();
    stage.goAndHear();

    assertThat(first.state).isEqualTo(2);
    assertThat(first.note).isEqualTo("too odd");
    assertThat(stage.platform.keys()).containsExactly(1L, 2L);
  }

  @Test
  void aTopicsChatIsGoneOrMovesAsAWhole() {
    stage.owe("t:-5/7", 1);
    stage.platform.next.add(new Delivery.Moved(new ChatId("t", "-6")));
    stage.goAndHear();
    stage.platform.next.add(new Delivery.Gone("blocked"));
    stage.goAndHear();

    assertThat(stage.whereabouts).containsExactly("moved t:-5 t:-6", "gone t:-6 blocked");
  }

  @Test
  void aTopicThatIsGoneGoesOnInItsChatAndTheChatStays() {
    stage.owe("t:-5/7", 1);
    stage.platform.next.add(new Delivery.Moved(new ChatId("t", "-5")));
    stage.goAndHear();

    assertThat(stage.whereabouts).containsExactly("moved t:-5/7 t:-5");
  }

  @Test
  void aPlatformThatIsAskedTooFastIsLeftAloneToTheLetter() {
    stage.owe(ANN, 1);
    assertThat(stage.waitAfter(tooFastAtAll)).isEqualTo(Duration.ofMillis(4_500));
    stage.owe(BOB, 1);
    assertThat(stage.go()).isEqualTo(Duration.ofMillis(4_500));
    assertThat(stage.platform.sent).hasSize(1);
    assertThat(stage.slower).isEqualTo(new Pace.State(500, NOON.plusMillis(4_500)));

    stage.pass(Duration.ofNanos(4_499_999_999L));
    stage.go();
    assertThat(stage.platform.sent).hasSize(1);
    stage.pass(Duration.ofNanos(1));
    stage.go();
    assertThat(stage.platform.sent).hasSizeGreaterThan(1);
  }

  @Test
  void aChatThatIsAskedTooFastIsLeftAloneToTheLetterWithItsTopics() {
    stage.owe("t:-5", 1);
    assertThat(stage.waitAfter(tooFastInTheChat)).isEqualTo(Duration.ofMillis(4_500));
    stage.owe("t:-5/7", 1);
    stage.owe(BOB, 1);
    stage.goAndHear();

    assertThat(stage.slower).isNull();
    assertThat(stage.platform.sent)
        .extracting(StagedPlatform.Shown::chat)
        .containsExactly(ChatId.parse("t:-5"), ChatId.parse(BOB));
  }

  @Test
  void aPlatformThatIsOutOfOrderIsLeftAloneAsLongAsItIsWorst() {
    var endings = stage.parts().endings();
    assertThat(endings.heldFor(stage.legs.now)).isZero();
    stage.owe(ANN, 1);
    stage.owe(BOB, 1);
    stage.platform.next.add(outOfOrder(9));
    stage.platform.next.add(outOfOrder(5));
    stage.goAndHear();

    assertThat(endings.heldFor(stage.legs.now)).isEqualTo(Duration.ofSeconds(9));
    assertThat(endings.heldFor(stage.legs.now + 1)).isEqualTo(Duration.ofNanos(8_999_999_999L));
    assertThat(stage.go()).isEqualTo(Duration.ofSeconds(9));
    assertThat(stage.untilDue()).isEqualTo(Duration.ofSeconds(5));
    stage.passSeconds(9);
    assertThat(endings.heldFor(stage.legs.now)).isZero();
    assertThat(endings.heldFor(stage.legs.now + 1)).isZero();
    stage.go();
    assertThat(stage.platform.sent).hasSize(4);
  }

  private static Delivery outOfOrder(int seconds) {
    return new Delivery.TryLater(Duration.ofSeconds(seconds), Scope.PLATFORM, "no connection");
  }
}
