package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static backheel.delivery.Stage.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import backheel.chat.MessageRef;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was claimed is good for a while, and for one message a lane. */
@ExtendWith(Quiet.class)
class ClaimsTest {
  private final Stage stage = new Stage();

  private void oneAtATime() {
    stage.platform.perSecond = 5;
    stage.owe(ANN, 1);
    stage.owe(BOB, 1);
    stage.owe("t:cid", 1);
  }

  private void ended(String chat) {
    stage.model.end(chat, 5, "paused");
  }

  @Test
  void aClaimHoldsForEightSecondsAndNoLonger() {
    oneAtATime();
    stage.goAndHear();
    stage.passSeconds(8);
    stage.goAndHear();
    assertThat(stage.platform.sent).hasSize(2);
    assertThat(stage.watched.count("due")).isEqualTo(1);

    ended("t:cid");
    stage.pass(Duration.ofMillis(1));
    stage.passSeconds(1);
    stage.goAndHear();

    assertThat(stage.platform.sent).hasSize(2);
    assertThat(stage.watched.count("due")).isEqualTo(2);
  }

  @Test
  void whatIsClaimedIsLookedUpAgainAfterThePlatformWasOutOfOrder() {
    oneAtATime();
    stage.platform.next.add(
        new Delivery.TryLater(Duration.ofSeconds(1), Scope.PLATFORM, "no connection"));
    stage.goAndHear();
    assertThat(stage.go()).isEqualTo(Duration.ofSeconds(1));
    assertThat(stage.platform.sent).hasSize(1);

    ended(BOB);
    ended("t:cid");
    stage.passSeconds(1);
    stage.goAndHear();

    assertThat(stage.platform.sent)
        .extracting(StagedPlatform.Shown::chat)
        .containsExactly(ChatId.parse(ANN), ChatId.parse(ANN));
  }

  @Test
  void aLaneThatIsUnderWayIsLeftAlone() {
    stage.owe(ANN, 2);
    stage.go();
    stage.passSeconds(9);
    stage.go();

    assertThat(stage.platform.sent).hasSize(1);
  }

  @Test
  void aLaneThatIsGivenOutTwiceIsSentOnce() {
    stage.owe(ANN, 1);
    var head = stage.model.due("t", Set.of(), 1).getFirst();
    stage.watched.instead("due", () -> List.of(head, head));
    stage.go();

    assertThat(stage.platform.sent).hasSize(1);
    assertThat(stage.rounds().underWay()).isEqualTo(1);
  }

  @Test
  void aWithdrawnStoryIsGivenUpAndTheNextOneGoes() {
    var first = stage.owe(ANN, 2);
    stage.withdrawn.add(1L);
    stage.go();

    assertThat(first.note).isEqualTo("the story is gone");
    assertThat(stage.platform.keys()).containsExactly(first.id + 1);
    assertThat(stage.legs.names).containsExactly("delivery-" + (first.id + 1));
  }

  @Test
  void aChangeGoesWhenNothingNewWaits() {
    stage.owe(ANN, 1);
    stage.goAndHear();
    stage.model.grow(1);
    stage.passSeconds(45);
    stage.owe(BOB, 1);
    stage.go();
    assertThat(stage.platform.sent).hasSize(2);

    stage.goAndHear();
    assertThat(stage.platform.changed).containsExactly(new MessageRef(ChatId.parse(ANN), "m1"));
    stage.goAndHear();
    assertThat(stage.platform.changed).hasSize(1);
  }
}
