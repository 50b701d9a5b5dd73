package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static backheel.delivery.Stage.BOB;
import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import backheel.store.Owed;
import backheel.store.Owed.Bundled;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What piled up comes in one message, but not what may have been tried before. */
@ExtendWith(Quiet.class)
class BundlesTest {
  private final Stage stage = new Stage();

  private static final long LATE = 1L << 50;

  private Owed head() {
    return stage.model.due("t", Set.of(), 1).getFirst();
  }

  @Test
  void fiveThatWaitComeInOneMessageAndFourDoNot() {
    stage.owe(ANN, 4);
    stage.owe(BOB, 5);
    stage.go();

    assertThat(stage.platform.keys()).containsExactly(1L, 5L + LATE);
  }

  @Test
  void noMoreThanTenComeInOne() {
    stage.owe(ANN, 12);
    stage.goAndHear();

    assertThat(stage.model.tally("t").sent()).isEqualTo(10);
    stage.goAndHear();
    assertThat(stage.platform.keys()).containsExactly(1L + LATE, 11L);
  }

  @Test
  void twoThatWaitForMoreThanAMinuteComeInOne() {
    stage.owe(ANN, 2);
    stage.passSeconds(60);
    stage.owe(BOB, 2);
    stage.pass(Duration.ofMillis(1));
    stage.go();

    assertThat(stage.platform.keys()).containsExactly(1L + LATE, 3L);
  }

  @Test
  void twoThatWaitForAMinuteSharpComeOneByOne() {
    stage.owe(ANN, 2);
    stage.passSeconds(60);
    stage.go();

    assertThat(stage.platform.keys()).containsExactly(1L);
  }

  @Test
  void oneAloneIsNoBundleHoweverLongItWaited() {
    stage.owe(ANN, 1);
    stage.passSeconds(3_600);
    stage.go();

    assertThat(stage.watched.count("bundle")).isZero();
    assertThat(stage.platform.keys()).containsExactly(1L);
  }

  @Test
  void whatWasTriedIsTriedAgainAsItWas() {
    stage.owe(ANN, 1);
    stage.platform.next.add(new Delivery.Unknown("no answer"));
    stage.goAndHear();
    stage.owe(ANN, 9);
    stage.passSeconds(2);
    stage.goAndHear();

    assertThat(stage.platform.keys()).containsExactly(1L, 1L);
    stage.goAndHear();
    assertThat(stage.platform.keys()).containsExactly(1L, 1L, 2L + LATE);
  }

  @Test
  void whatALifeBeforeMayHaveSentComesAloneAndTheRestTogether() {
    stage.owe(ANN, 7);
    stage.rounds().begin(7);
    stage.goAndHear();
    stage.goAndHear();

    assertThat(stage.platform.keys()).containsExactly(1L, 2L + LATE);
  }

  @Test
  void theNewestOfTheLifeBeforeComesAloneAndTheFirstOfThisOneNeedNot() {
    stage.owe(ANN, 1);
    stage.owe(BOB, 5);
    stage.rounds().begin(1);
    stage.owe(ANN, 6);
    stage.go();

    assertThat(stage.platform.keys()).containsExactly(1L, 2L + LATE);
  }

  @Test
  void aLaneThatWasWrittenToIsNoLongerBehind() {
    stage.owe(ANN, 7);
    var heads = head();
    stage.rounds().begin(heads.id());
    stage.watched.instead("due", () -> List.of(heads));
    stage.goAndHear();
    stage.goAndHear();

    assertThat(stage.platform.keys()).containsExactly(1L, 2L + LATE);
    stage.watched.instead("due", () -> List.of(heads));
    stage.watched.instead("bundle", () -> heads);
    stage.goAndHear();
    assertThat(stage.watched.count("bundle")).isEqualTo(2);
  }

  @Test
  void aChangeDoesNotCountAsWritingToALaneThatIsBehind() {
    stage.owe(ANN, 1);
    stage.model.sent(head(), "m", List.of(0L), stage.clock.instant());
    stage.model.grow(1);
    stage.passSeconds(45);
    stage.owe(ANN, 7);
    stage.rounds().begin(8);
    stage.watched.instead("due", List::of);
    stage.goAndHear();
    assertThat(stage.platform.changed).hasSize(1);

    stage.goAndHear();
    assertThat(stage.platform.keys()).containsExactly(2L);
  }

  @Test
  void aNoticeIsNoStoryAndComesAlone() {
    stage.model.owe(ANN, 0, false);
    stage.owe(ANN, 9);
    stage.go();

    assertThat(stage.platform.keys()).containsExactly(1L);
  }

  @Test
  void aChangeIsNoPartOfABundle() {
    stage.owe(ANN, 1);
    var head = head();
    var change = new Owed(1, ANN, head.items(), "m7", 0, Bundled.NOT, 9, NOON.minusSeconds(3_600));
    stage.watched.instead("due", List::of);
    stage.watched.instead("grown", () -> List.of(change));
    stage.go();

    assertThat(stage.watched.count("bundle")).isZero();
    assertThat(stage.platform.changed).containsExactly(new MessageRef(ChatId.parse(ANN), "m7"));
  }

  @Test
  void eachKindOfBundleHasKeysOfItsOwn() {
    int place = 2;
    for (var as : List.of(Bundled.DIGEST, Bundled.PREVIEW, Bundled.WRAP_UP)) {
      var chat = "t:" + as.name().toLowerCase(java.util.Locale.ROOT);
      var first = stage.owe(chat, 9);
      stage.model.due("t", Set.of(), 1);
      for (int i = 0; i < 9; i++) {
        stage.model.keep(head(), NOON.plusSeconds(9), as, "");
      }
      stage.passSeconds(9);
      stage.goAndHear();
      stage.passSeconds(-9);

      assertThat(stage.platform.keys()).contains(first.id + ((long) place << 50));
      place++;
    }
    assertThat(stage.watched.count("bundle")).isZero();
  }
}
