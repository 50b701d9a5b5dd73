package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static backheel.delivery.Stage.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Limits;
import backheel.store.Owed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a courier may nap when a round is over. */
@ExtendWith(Quiet.class)
class NapsTest {
  private final Stage stage = new Stage();

  @Test
  void whereNothingIsOwedNobodyLooksForTwentySeconds() {
    assertThat(stage.go()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void theNextLaneIsWaitedForAndAMillisecondMore() {
    var head = heldFor(Duration.ofSeconds(5));

    assertThat(stage.go()).isEqualTo(Duration.ofMillis(5_001));
    stage.pass(Duration.ofMillis(5_001));
    stage.go();
    assertThat(stage.platform.keys()).containsExactly(head.id());
  }

  @Test
  void nobodyNapsForMoreThanTwentySeconds() {
    heldFor(Duration.ofHours(3));

    assertThat(stage.go()).isEqualTo(Duration.ofSeconds(20));
  }

  private Owed heldFor(Duration time) {
    stage.owe(ANN, 1);
    var head = stage.model.due("t", Set.of(), 1).getFirst();
    stage.model.hold(head, stage.clock.instant().plus(time));
    return head;
  }

  @Test
  void whatIsDueAndWasNotSeenIsLookedForAtOnce() {
    stage.owe(ANN, 1);
    stage.passSeconds(1);
    stage.watched.instead("due", List::of);

    assertThat(stage.go()).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void aLaneThatIsBusyIsNotLookedAtAllTheTime() {
    stage.owe(ANN, 2);
    stage.go();
    stage.passSeconds(1);

    assertThat(stage.go()).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void thePaceOfThePlatformIsWaitedFor() {
    stage.platform.perSecond = 10;
    for (int chat = 1; chat <= 2; chat++) {
      stage.owe("t:" + chat, 3);
    }
    Duration nap = Duration.ZERO;
    while (nap.compareTo(Rounds.LONGEST) < 0 && stage.platform.sent.size() < 2) {
      stage.pass(nap);
      nap = stage.go();
      assertThat(nap).isPositive();
      stage.legs.answerAll();
    }

    nap = stage.go();
    long free = nap.toNanos();
    assertThat(nap).isBetween(Duration.ofMillis(1), Duration.ofMillis(200));
    int before = stage.platform.sent.size();
    stage.pass(Duration.ofNanos(free - 1));
    stage.go();
    assertThat(stage.platform.sent).hasSize(before);
    stage.pass(Duration.ofNanos(1));
    stage.go();
    assertThat(stage.platform.sent).hasSize(before + 1);
  }

  @Test
  void whoWasStoppedByThePaceIsTheNextToGo() {
    stage.platform.perSecond = 30;
    for (int chat = 1; chat <= 9; chat++) {
      stage.owe("t:" + chat, 1);
    }
    while (stage.platform.sent.size() < 6) {
      stage.pass(stage.go());
      stage.legs.answerAll();
    }

    assertThat(stage.platform.keys()).startsWith(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void aChatsOwnPaceHoldsItsLaneAndNoOther() {
    stage.platform.limits = new Limits(Duration.ofSeconds(1), 0);
    stage.owe(ANN, 2);
    stage.goAndHear();
    stage.passSeconds(1);
    stage.owe(BOB, 1);
    stage.goAndHear();

    assertThat(stage.platform.sent)
        .extracting(StagedPlatform.Shown::chat)
        .containsExactly(ChatId.parse(ANN), ChatId.parse(BOB));
    // 40 ms for ways that differ, and one for the clock of the lanes, which counts milliseconds.
    assertThat(stage.untilDue()).isEqualTo(Duration.ofMillis(41));
    stage.pass(Duration.ofMillis(41));
    stage.goAndHear();
    assertThat(stage.platform.sent).hasSize(3);
  }
}
