package backheel.delivery.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdaptiveRateTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long START = -7 * SECOND;

  private final AdaptiveRate adaptiveRate = new AdaptiveRate(30, START);

  @Test
  void rateIsNominalWithoutRejections() {
    assertThat(adaptiveRate.perSecond(START)).isEqualTo(30);
    assertThat(adaptiveRate.perSecond(START + 100 * MINUTE)).isEqualTo(30);
    assertThat(adaptiveRate.heldUntil()).isEqualTo(START);
  }

  @Test
  void rejectionHoldsForTheGivenTimeAndHalvesTheRate() {
    adaptiveRate.onRejected(Duration.ofSeconds(17), START);

    assertThat(adaptiveRate.heldUntil()).isEqualTo(START + 17 * SECOND);
    assertThat(adaptiveRate.perSecond(START)).isEqualTo(15);
  }

  @Test
  void eachQuietMomentAfterTheHoldGivesAStepBackUpToTheNominalOne() {
    adaptiveRate.onRejected(Duration.ofSeconds(17), START);
    long end = adaptiveRate.heldUntil();

    assertThat(adaptiveRate.perSecond(end + AdaptiveRate.INCREASE_INTERVAL - 1)).isEqualTo(15);
    assertThat(adaptiveRate.perSecond(end + AdaptiveRate.INCREASE_INTERVAL)).isEqualTo(16);
    assertThat(adaptiveRate.perSecond(end + 14 * AdaptiveRate.INCREASE_INTERVAL)).isEqualTo(29);
    assertThat(adaptiveRate.perSecond(end + 16 * AdaptiveRate.INCREASE_INTERVAL)).isEqualTo(30);
  }

  @Test
  void aFasterPlatformIsRegainedInTheSameTime() {
    var fast = new AdaptiveRate(1_000, START);
    fast.onRejected(Duration.ofSeconds(3), START);

    assertThat(fast.perSecond(fast.heldUntil())).isEqualTo(500);
    assertThat(fast.perSecond(fast.heldUntil() + 15 * AdaptiveRate.INCREASE_INTERVAL))
        .isEqualTo(1_000);
  }

  @Test
  void refusalsOfWhatWasUnderWayDoNotHalveAgain() {
    adaptiveRate.onRejected(Duration.ofSeconds(17), START);
    adaptiveRate.onRejected(Duration.ofSeconds(17), START + SECOND);
    adaptiveRate.onRejected(Duration.ofSeconds(1), START + 18 * SECOND - 1);

    assertThat(adaptiveRate.perSecond(START + 17 * SECOND)).isEqualTo(15);
    assertThat(adaptiveRate.heldUntil()).isEqualTo(START + 19 * SECOND - 1);
  }

  @Test
  void rejectionWithoutDelayStillCoversRequestsInFlight() {
    adaptiveRate.onRejected(Duration.ZERO, START);
    adaptiveRate.onRejected(Duration.ZERO, START + SECOND - 1);
    assertThat(adaptiveRate.perSecond(START)).isEqualTo(15);

    adaptiveRate.onRejected(Duration.ZERO, START + 2 * SECOND);
    assertThat(adaptiveRate.perSecond(START + 2 * SECOND)).isEqualTo(7.5);
  }

  @Test
  void aRefusalAfterTheHoldHalvesAgainButNeverBelowOne() {
    long now = START;
    for (int i = 0; i < 10; i++) {
      adaptiveRate.onRejected(Duration.ofSeconds(3), now);
      now = adaptiveRate.heldUntil();
    }

    assertThat(adaptiveRate.perSecond(now)).isEqualTo(1);
    assertThat(adaptiveRate.perSecond(now + 5 * AdaptiveRate.INCREASE_INTERVAL)).isEqualTo(6);
  }

  @Test
  void aSlowPlatformIsNotMadeFasterByARefusal() {
    var slow = new AdaptiveRate(0.5, START);
    slow.onRejected(Duration.ofSeconds(3), START);

    assertThat(slow.perSecond(START)).isEqualTo(0.5);
  }

  @Test
  void regainedRateIsHalvedToo() {
    adaptiveRate.onRejected(Duration.ofSeconds(3), START);
    long later = adaptiveRate.heldUntil() + 5 * AdaptiveRate.INCREASE_INTERVAL;
    adaptiveRate.onRejected(Duration.ofSeconds(3), later);

    assertThat(adaptiveRate.perSecond(later)).isEqualTo(10);
  }

  @Test
  void aShorterHoldDoesNotEndALongerOne() {
    adaptiveRate.onRejected(Duration.ofHours(12), START);
    adaptiveRate.onRejected(Duration.ofSeconds(3), START + SECOND);

    assertThat(adaptiveRate.heldUntil()).isEqualTo(START + 720 * MINUTE);
  }

  @Test
  void impossibleDelaysAreClamped() {
    assertThat(AdaptiveRate.nanos(Duration.ofSeconds(-5))).isZero();
    assertThat(AdaptiveRate.nanos(Duration.ofNanos(1))).isOne();
    assertThat(AdaptiveRate.nanos(Duration.ofDays(366))).isEqualTo(366L * 24 * 60 * MINUTE);
    assertThat(AdaptiveRate.nanos(Duration.ofSeconds(Long.MAX_VALUE)))
        .isEqualTo(366L * 24 * 60 * MINUTE);
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
    adaptiveRate.resume(perSecond);
    return adaptiveRate.perSecond(START);
  }

  @Test
  void rateMustBePositive() {
    assertThatThrownBy(() -> new AdaptiveRate(0, START))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AdaptiveRate(Double.NaN, START))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
