package backheel.platform.telegram.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** One refusal does not starve all: what Telegram refuses, and how much arrives all the same. */
class FloodControlTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void everyTenthSendRefusedLeavesFourHundredMessagesWithinASixthOfAMinute() {
    var sends = new AtomicInteger();
    var town =
        new SimulatedRefusals(400, 1, 1, (chat, at) -> sends.incrementAndGet() % 10 == 0 ? 2 : 0);

    town.until(Duration.ofSeconds(20));

    assertThat(town.left()).isZero();
    assertThat(town.taken).isEqualTo(400);
    assertThat(town.refused).isGreaterThan(30);
    assertThat(town.early).isZero();
  }

  @Test
  void tenPercentRefusedByChanceLeaveMoreThanHalfOfThePaceAndNothingIsLostOrTriedEarly() {
    double slowest = Double.MAX_VALUE;
    for (int seed = 0; seed < 40; seed++) {
      var dice = new SplittableRandom(seed);
      var town = new SimulatedRefusals(3_000, 3, seed, (chat, at) -> dice.nextInt(10) == 0 ? 2 : 0);

      town.until(MINUTE.multipliedBy(3));

      slowest = Math.min(slowest, town.taken / 180.0);
      assertThat(town.early + town.whileHeld).as("seed %d", seed).isZero();
      assertThat(town.taken + town.left()).as("seed %d", seed).isEqualTo(9_000);
    }
    System.out.printf("10 %% refused, 40 seeds, slowest: %.1f a second of 30%n", slowest);
    assertThat(slowest).isGreaterThan(15);
  }

  @Test
  void refusalsInBurstsAreSurvivedWithMoreThanHalfOfThePace() {
    for (int seed = 0; seed < 15; seed++) {
      var dice = new SplittableRandom(seed);
      // A second in ten refuses nearly everything, as if many had asked at once.
      var town =
          new SimulatedRefusals(
              6_000, 2, seed, (chat, at) -> at / 1_000 % 60 == 30 && dice.nextInt(10) > 0 ? 1 : 0);

      town.until(MINUTE.multipliedBy(4));

      assertThat(town.taken / 240.0).as("seed %d", seed).isGreaterThan(15);
      assertThat(town.early + town.whileHeld).as("seed %d", seed).isZero();
    }
  }

  @Test
  void fullyRejectingPlatformIsHeldAndRegainedStepByStep() {
    var until = Duration.ofSeconds(30).toMillis();
    var town =
        new SimulatedRefusals(
            4_000, 1, 3, (chat, at) -> at < until ? (int) ((until - at + 999) / 1_000) : 0);

    town.until(Duration.ofSeconds(31));
    assertThat(town.taken).isLessThan(30);
    assertThat(town.refused).isLessThanOrEqualTo(15);
    assertThat(town.perSecond()).isEqualTo(15);

    town.until(Duration.ofSeconds(67));
    assertThat(town.perSecond()).isBetween(21.0, 23.0);
    town.until(Duration.ofSeconds(110));
    assertThat(town.perSecond()).isEqualTo(30);
    assertThat(town.early + town.whileHeld).isZero();
  }

  @Test
  void chatThatIsAlwaysRejectedDelaysNoOther() {
    var town = new SimulatedRefusals(300, 5, 4, (chat, at) -> chat == 7 ? 1 : 0);

    town.until(MINUTE.multipliedBy(2));

    assertThat(town.left()).isEqualTo(5);
    assertThat(town.takenIn(7)).isZero();
    assertThat(town.perSecond()).isEqualTo(30);
    assertThat(town.early).isZero();
  }

  @Test
  void chatsHeldForADayDelayNoOther() {
    var town = new SimulatedRefusals(900, 2, 5, (chat, at) -> chat % 300 == 7 ? 86_400 : 0);

    town.until(MINUTE.multipliedBy(2));

    assertThat(town.left()).isEqualTo(6);
    assertThat(town.refused).isEqualTo(3);
    assertThat(town.perSecond()).isEqualTo(30);
  }

  @Test
  void aPlatformThatTakesTwelveASecondIsFoundOutAndKeptBusy() {
    var second = new AtomicLong(-1);
    var inSecond = new AtomicInteger();
    var town =
        new SimulatedRefusals(
            6_000,
            1,
            6,
            (chat, at) -> {
              if (second.getAndSet(at / 1_000) != at / 1_000) {
                inSecond.set(0);
              }
              return inSecond.incrementAndGet() > 12 ? 1 : 0;
            });

    town.until(MINUTE.multipliedBy(5));

    assertThat(town.taken / 300.0).isGreaterThan(7);
    assertThat(town.refused).isLessThan(town.taken / 3);
    assertThat(town.early + town.whileHeld).isZero();
  }

  @Test
  void restartKeepsTheHoldsOfBefore() {
    for (int seed = 0; seed < 40; seed++) {
      var dice = new SplittableRandom(seed);
      var town = new SimulatedRefusals(2_000, 2, seed, (chat, at) -> dice.nextInt(3) == 0 ? 5 : 0);
      for (int second = 2; second < 40; second += 1 + dice.nextInt(5)) {
        town.until(Duration.ofSeconds(second));
        town.restart();
      }
      town.until(MINUTE);

      assertThat(town.early + town.whileHeld).as("seed %d", seed).isZero();
    }
  }
}
