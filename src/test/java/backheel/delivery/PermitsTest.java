package backheel.delivery;

import static backheel.delivery.Stage.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** So many messages may be under way, and each until its end is stored. */
@ExtendWith(Quiet.class)
class PermitsTest {
  private final Stage stage = new Stage();

  @Test
  void aFifthOfASecondMayBeUnderWayButAtLeastOneAndAtMostTwoHundred() {
    assertThat(Rounds.permits(30)).isEqualTo(6);
    assertThat(Rounds.permits(31)).isEqualTo(7);
    assertThat(Rounds.permits(50)).isEqualTo(10);
    assertThat(Rounds.permits(0.5)).isEqualTo(1);
    assertThat(Rounds.permits(100_000)).isEqualTo(200);
  }

  @Test
  void noMoreIsUnderWayThanThereArePermits() {
    stage.platform.perSecond = 30;
    for (int chat = 1; chat <= 9; chat++) {
      stage.owe("t:" + chat, 1);
    }

    goForASecond();
    assertThat(stage.platform.sent).hasSize(6);
    assertThat(stage.rounds().underWay()).isEqualTo(6);
    assertThat(stage.go()).isEqualTo(Rounds.LONGEST);

    stage.legs.answerOne();
    assertThat(stage.rounds().underWay()).isEqualTo(5);
    goForASecond();
    assertThat(stage.platform.sent).hasSize(7);
  }

  private void goForASecond() {
    for (int tenth = 0; tenth < 10; tenth++) {
      stage.pass(Duration.ofMillis(100));
      assertThat(stage.go()).isPositive();
    }
  }

  @Test
  void aPermitIsHeldUntilTheEndIsStored() {
    stage.owe(ANN, 2);
    stage.watched.fail("sent");
    stage.goAndHear();
    stage.passSeconds(5);
    stage.go();

    assertThat(stage.rounds().underWay()).isEqualTo(1);
    assertThat(stage.platform.sent).hasSize(1);
    assertThat(stage.legs.planned)
        .extracting(StagedLegs.Later::delay)
        .containsExactly(Duration.ofSeconds(1));

    stage.legs.doPlanned();
    assertThat(stage.rounds().underWay()).isZero();
    stage.go();
    assertThat(stage.platform.sent).hasSize(2);
  }
}
