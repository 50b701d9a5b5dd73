package backheel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpeedTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long START = -7 * SECOND;

  private final Speed speed = new Speed(30, START);

  @Test
  void withoutRefusalsItIsTheNominalOne() {
    assertThat(speed.perSecond(START)).isEqualTo(30);
    assertThat(speed.perSecond(START + 100 * MINUTE)).isEqualTo(30);
    assertThat(speed.heldUntil()).isEqualTo(START);
  }

  @Test
  void aRefusalHoldsForAsLongAsToldAndHalves() {
    speed.refused(Duration.ofSeconds(17), START);

    assertThat(speed.heldUntil()).isEqualTo(START + 17 * SECOND);
    assertThat(speed.perSecond(START)).isEqualTo(15);
  }

  @Test
  void eachQuietMomentAfterTheHoldGivesAStepBackUpToTheNominalOne() {
    speed.refused(Duration.ofSeconds(17), START);
    long end = speed.heldUntil();

    assertThat(speed.perSecond(end + Speed.QUIET - 1)).isEqualTo(15);
    assertThat(speed.perSecond(end + Speed.QUIET)).isEqualTo(16);
    assertThat(speed.perSecond(end + 14 * Speed.QUIET)).isEqualTo(29);
    assertThat(speed.perSecond(end + 16 * Speed.QUIET)).isEqualTo(30);
  }

  @Test
  void aFasterPlatformIsRegainedInTheSameTime() {
    var fast = new Speed(1_000, START);
    fast.refused(Duration.ofSeconds(3), START);

    assertThat(fast.perSecond(fast.heldUntil())).isEqualTo(500);
    assertThat(fast.perSecond(fast.heldUntil() + 15 * Speed.QUIET)).isEqualTo(1_000);
  }

  @Test
  void refusalsOfWhatWasUnderWayDoNotHalveAgain() {
    speed.refused(Duration.ofSeconds(17), START);
    speed.refused(Duration.ofSeconds(17), START + SECOND);
    speed.refused(Duration.ofSeconds(1), START + 18 * SECOND - 1);

    assertThat(speed.perSecond(START + 17 * SECOND)).isEqualTo(15);
    assertThat(speed.heldUntil()).isEqualTo(START + 19 * SECOND - 1);
  }

  @Test
  void aHoldOfNothingStillCoversWhatWasUnderWay() {
    speed.refused(Duration.ZERO, START);
    speed.refused(Duration.ZERO, START + SECOND - 1);
    assertThat(speed.perSecond(START)).isEqualTo(15);

    speed.refused(Duration.ZERO, START + 2 * SECOND);
    assertThat(speed.perSecond(START + 2 * SECOND)).isEqualTo(7.5);
  }

  @Test
  void aRefusalAfterTheHoldHalvesAgainButNeverBelowOne() {
    long now = START;
    for (int i = 0; i < 10; i++) {
      speed.refused(Duration.ofSeconds(3), now);
      now = speed.heldUntil();
    }

    assertThat(speed.perSecond(now)).isEqualTo(1);
    assertThat(speed.perSecond(now + 5 * Speed.QUIET)).isEqualTo(6);
  }

  @Test
  void aSlowPlatformIsNotMadeFasterByARefusal() {
    var slow = new Speed(0.5, START);
    slow.refused(Duration.ofSeconds(3), START);

    assertThat(slow.perSecond(START)).isEqualTo(0.5);
  }

  @Test
  void whatWasRegainedIsHalvedToo() {
    speed.refused(Duration.ofSeconds(3), START);
    long later = speed.heldUntil() + 5 * Speed.QUIET;
    speed.refused(Duration.ofSeconds(3), later);

    assertThat(speed.perSecond(later)).isEqualTo(10);
  }

  @Test
  void aShorterHoldDoesNotEndALongerOne() {
    speed.refused(Duration.ofHours(12), START);
    speed.refused(Duration.ofSeconds(3), START + SECOND);

    assertThat(speed.heldUntil()).isEqualTo(START + 720 * MINUTE);
  }

  @Test
  void timesThatCannotBeAreCut() {
    assertThat(Speed.nanos(Duration.ofSeconds(-5))).isZero();
    assertThat(Speed.nanos(Duration.ofNanos(1))).isOne();
    assertThat(Speed.nanos(Duration.ofDays(366))).isEqualTo(366L * 24 * 60 * MINUTE);
    assertThat(Speed.nanos(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(366L * 24 * 60 * MINUTE);
  }

  @Test
  void resumingKeepsToWhatIsPossible() {
    assertThat(resumed(12)).isEqualTo(12);
    assertThat(resumed(99)).isEqualTo(30);
    assertThat(resumed(0.1)).isEqualTo(1);
    assertThat(resumed(0)).isEqualTo(30);
    assertThat(resumed(Double.NaN)).isEqualTo(30);
  }

  private double resumed(double perSecond) {
    speed.resume(perSecond);
    return speed.perSecond(START);
  }

  @Test
  void aPlatformThatTakesNothingIsAMistake() {
    assertThatThrownBy(() -> new Speed(0, START)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Speed(Double.NaN, START))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
