package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A life begins with what the life before left, and no failure ends it. */
@ExtendWith(Quiet.class)
class ShiftTest {
  private final Stage stage = new Stage();

  private Duration round() {
    return stage.parts().shift().round();
  }

  private void leave(long delivery, String message) {
    stage.journal.left.add(
        new SentJournal.Entry(ANN, List.of(delivery), List.of(0L), message, NOON));
  }

  @Test
  void whatWasSentAndNotMarkedIsMarkedBeforeAnythingIsClaimed() {
    var first = stage.owe(ANN, 1);
    leave(first.id, "m9");
    round();

    assertThat(stage.platform.sent).isEmpty();
    assertThat(first.message).isEqualTo("m9");
    assertThat(stage.journal.left).isEmpty();
    assertThat(stage.watched.calls).startsWith("sent").containsOnlyOnce("newest");
    round();
    assertThat(stage.watched.calls).containsOnlyOnce("sent", "newest");
  }

  @Test
  void aJournalThatCannotBeMarkedIsKeptAndNothingIsSent() {
    leave(stage.owe(ANN, 1).id, "m9");
    stage.watched.fail("sent");

    assertThat(round()).isEqualTo(Duration.ofSeconds(2));
    assertThat(stage.journal.left).hasSize(1);
    assertThat(stage.platform.sent).isEmpty();
    round();
    assertThat(stage.journal.left).isEmpty();
    assertThat(stage.platform.sent).isEmpty();
  }

  @Test
  void whatALifeBeforeSentAMomentAgoCountsForTheChatsPace() {
    stage.platform.limits = new Limits(Duration.ofSeconds(10), 0);
    stage.owe(ANN, 2);
    var head = stage.model.due("t", Set.of(), 1).getFirst();
    stage.model.sent(head, "m", List.of(0L), NOON);
    stage.passSeconds(3);
    round();

    assertThat(stage.platform.sent).isEmpty();
    assertThat(stage.untilDue()).isEqualTo(Duration.ofMillis(7_041));
  }

  @Test
  void whatALifeBeforeMayHaveSentComesAlone() {
    stage.owe(ANN, 9);
    round();

    assertThat(stage.platform.keys()).containsExactly(1L);
  }

  @Test
  void whatCameInThisLifeMayBePutTogether() {
    round();
    stage.owe(ANN, 9);
    round();

    assertThat(stage.platform.keys()).containsExactly(1L + (1L << 50));
  }

  @Test
  void aRoundIsAsLongAsItsRoundsSay() {
    assertThat(round()).isEqualTo(Rounds.LONGEST);
  }

  @Test
  void aStoreThatFailsIsAskedAgainAfterTwoSeconds() {
    stage.owe(ANN, 1);
    stage.watched.fail("due");

    assertThat(round()).isEqualTo(Duration.ofSeconds(2));
    round();
    assertThat(stage.platform.sent).hasSize(1);
  }

  @Test
  void aMistakeOfOursDoesNotEndTheShift() {
    stage.owe(ANN, 1);
    stage.watched.fail("due", new IllegalStateException("arranged"));

    assertThat(round()).isEqualTo(Duration.ofSeconds(2));
    round();
    assertThat(stage.platform.sent).hasSize(1);
  }
}
