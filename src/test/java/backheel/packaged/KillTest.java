package backheel.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.FakeTelegram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the bot in the middle of telling 500 chats, again and again: whatever it owed arrives, in
 * order, and no more is repeated than was on its way. {@code -Dkill.seed} and {@code -Dkill.rounds}
 * choose another run.
 */
@Tag("packaged")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 20);
  private static final int STORIES = 3;

  /** The most deliveries that are under way at a time. */
  private static final int PERMITS = 6;

  /** So many repetitions need no further waiting. */
  private static final int ENOUGH = 2_000;

  private static final List<Long> CHATS = LongStream.rangeClosed(1_001, 1_500).boxed().toList();

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private Packaged packaged;

  private final FakeTelegram telegram = new FakeTelegram();
  private final long seed = Long.getLong("kill.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @BeforeEach
  void install() throws IOException {
    packaged =
        new Packaged(folder)
            .with("BACKHEEL_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
            .with("BACKHEEL_TELEGRAM_API", telegram.address().toString())
            .set("platforms.telegram.messagesPerSecond=1000");
  }

  @AfterEach
  @SuppressWarnings("RedundantNullCheck") // a skipped test has none
  void end() throws IOException {
    if (packaged != null) {
      packaged.close();
    }
    telegram.close();
  }

  @Test
  void nothingIsLostOrOutOfOrderHoweverOftenItIsKilled() throws IOException {
    System.out.println("kill.seed=" + seed);
    telegram.latency(Duration.ofMillis(20));
    var run = packaged.start();
    everybodyFollows();
    int repeated = 0;
    int most = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var stories =
          IntStream.range(round * STORIES, (round + 1) * STORIES).mapToObj(Dispatch::of).toList();
      packaged.drop("round-" + round + ".json", Dispatch.file(stories));
      var before = Arrivals.at(telegram);
      killSomewhere(run, before);
      var then = Arrivals.at(telegram);
      assertThat(then.duplicates()).as("repeated without a kill").isEqualTo(repeated);
      assertThat(Kept.integrity(packaged.database(), folder)).as("seed " + seed).isEqualTo("ok");

      run = packaged.start();
      awaitAll(round);
      int now = Arrivals.at(telegram).duplicates();
      System.out.printf(
          "round %d: killed after %d arrivals, %d repeated, started anew in %d ms%n",
          round + 1, total(then) - total(before), now - repeated, run.startTime().toMillis());
      most = Math.max(most, now - repeated);
      repeated = now;
    }
    assertThat(run.stop().code()).isZero();

    var all = Arrivals.at(telegram);
    var wanted = Set.copyOf(IntStream.range(0, ROUNDS * STORIES).boxed().toList());
    int lost = all.missing(CHATS, wanted);
    System.out.printf(
        "%d kills: %d lost, %d out of order, %d duplicates (max %d a kill)%n",
        ROUNDS, lost, all.outOfOrder(), repeated, most);
    assertThat(lost).as("lost, seed %d", seed).isZero();
    assertThat(all.outOfOrder()).as("out of order, seed %d", seed).isZero();
    assertThat(most).as("repeated by one kill, seed %d", seed).isLessThanOrEqualTo(PERMITS);
  }

  private void everybodyFollows() {
    CHATS.forEach(chat -> telegram.says(chat, "/follow hakimi"));
    awaitProgress(
        "everybody follows",
        () -> Kept.number(packaged.database(), "select count(*) from follow") == CHATS.size());
    awaitProgress("everybody is answered", () -> telegram.sent().size() == CHATS.size());
  }

  /** Some time after the drop, or in the midst of the sending. */
  private void killSomewhere(Run run, Arrivals before) {
    if (random.nextInt(4) == 0) {
      LockSupport.parkNanos(random.nextLong(2_500_000_000L));
    } else {
      int enough = total(before) + 1 + random.nextInt(STORIES * CHATS.size() - 20);
      awaitProgress("arrivals", () -> total(Arrivals.at(telegram)) >= enough);
      LockSupport.parkNanos(random.nextLong(30_000_000));
    }
    run.kill();
  }

  private void awaitAll(int round) {
    var wanted =
        Set.copyOf(IntStream.range(round * STORIES, (round + 1) * STORIES).boxed().toList());
    awaitProgress("all have it", () -> Arrivals.at(telegram).missing(CHATS, wanted) == 0);
    awaitProgress(
        "nothing is owed",
        () -> Kept.number(packaged.database(), "select coalesce(sum(pending), 0) from lane") == 0);
  }

  private static int total(Arrivals arrivals) {
    return arrivals.byChat().values().stream().mapToInt(List::size).sum();
  }

  /** Waits for as long as messages keep coming, and half a minute more. */
  private void awaitProgress(String what, BooleanSupplier condition) {
    int seen = -1;
    long end = 0;
    while (!condition.getAsBoolean()) {
      int now = telegram.calls().size();
      if (now != seen) {
        seen = now;
        end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
      }
      assertThat(System.nanoTime()).as("never: %s, seed %d", what, seed).isLessThan(end);
      assertThat(Arrivals.at(telegram).duplicates()).as("without end").isLessThan(ENOUGH);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
