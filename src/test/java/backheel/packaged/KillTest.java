package backheel.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.discord.FakeDiscord;
import backheel.testing.telegram.FakeTelegram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the bot again and again while stories never cease to come in and to go out to both
 * platforms: in its start, in its work, after many messages. Whatever it owes arrives, in order; of
 * what was under way Telegram may see some twice. {@code -Dkill.rounds} and {@code -Dkill.seed}
 * choose another run.
 */
@Tag("packaged")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 200);

  /** The most deliveries that are under way at a time. */
  private static final int PERMITS = 6;

  /** A message that came so short a time ago may not be marked as sent yet. */
  private static final Duration JUST_NOW = Duration.ofMillis(200);

  private static final int TOLD_EACH = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private Packaged packaged;

  @SuppressWarnings("NullAway.Init")
  private Newswire wire;

  private final FakeTelegram telegram = new FakeTelegram();
  private final FakeDiscord discord = FakeDiscord.start();
  private final Ledger ledger = new Ledger(telegram, discord);
  private final long seed = Long.getLong("kill.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<Long> kills = new ArrayList<>();
  private final List<Long> starts = new ArrayList<>();
  private int underWay;
  private int owing;

  @BeforeEach
  void install() throws IOException {
    packaged =
        new Packaged(folder)
            .onDiscord(discord)
            .with("BACKHEEL_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
            .with("BACKHEEL_TELEGRAM_API", telegram.address().toString());
    wire = new Newswire(packaged, random);
  }

  @AfterEach
  @SuppressWarnings("RedundantNullCheck") // a skipped test has none
  void end() throws IOException {
    if (packaged != null) {
      packaged.close();
    }
    telegram.close();
    discord.close();
  }

  @Test
  void messagesAreNeitherLostNorReorderedByKills() throws IOException {
    System.out.println("kill.seed=" + seed);
    var run = packaged.start();
    new Readership(telegram, discord, ledger).follow();
    telegram.latency(Duration.ofMillis(20));
    discord.latency(Duration.ofMillis(20));
    fill(run);
    while (kills.size() < ROUNDS) {
      live(run);
      kill(run);
      run = packaged.run();
      if (kills.size() % TOLD_EACH == 0) {
        tell();
      }
    }
    awaitReady(run);
    awaitAll(run);
    assertThat(run.stop().code()).isZero();
    assertThat(Kept.integrity(packaged.database(), folder, "integrity_check")).isEqualTo("ok");
    judge();
  }

  /** Until some time in its start, soon after, or in the midst of its sending. */
  private void live(Run run) throws IOException {
    int kind = random.nextInt(100);
    if (kind < 12) {
      pass(run, random.nextLong(usualStart()));
      return;
    }
    awaitReady(run);
    if (kind < 24) {
      pass(run, random.nextLong(1_000_000_000L));
      return;
    }
    int enough = ledger.messages() + (kind < 85 ? 1 : 10 + random.nextInt(50));
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (ledger.messages() < enough && System.nanoTime() < end) {
      moment(run);
    }
    pass(run, random.nextLong(1_000_000_000L));
  }

  /** Until every chat waits for something. */
  private void fill(Run run) throws IOException {
    while (ledger.missing(wire.dropped()) < 2 * ledger.chats().size()) {
      moment(run);
    }
  }

  private void kill(Run run) throws IOException {
    ledger.catchUp();
    boolean calling = telegram.underWay() + discord.underWay() > 0;
    underWay += calling || ledger.isFresh(JUST_NOW) ? 1 : 0;
    run.kill();
    kills.add(System.nanoTime());
    ledger.catchUp();
    owing += ledger.missing(wire.dropped()) > 0 ? 1 : 0;
    var check = kills.size() % TOLD_EACH == 0 ? "integrity_check" : "quick_check";
    assertThat(Kept.integrity(packaged.database(), folder, check))
        .as("seed %d", seed)
        .isEqualTo("ok");
  }

  private void awaitReady(Run run) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean first = !run.isReady();
    while (!run.isReady()) {
      assertThat(System.nanoTime()).as("ready, seed %d: %s", seed, run.err()).isLessThan(end);
      moment(run);
    }
    if (first) {
      starts.add(run.startTime().toMillis());
    }
  }

  /** Until every chat has all, for as long as messages keep coming. */
  private void awaitAll(Run run) throws IOException {
    int seen = -1;
    long end = 0;
    while (ledger.missing(wire.dropped()) > 0) {
      if (ledger.messages() != seen) {
        seen = ledger.messages();
        end = System.nanoTime() + PATIENCE.toNanos();
      }
      if (System.nanoTime() > end) {
        return;
      }
      ledger.catchUp();
      LockSupport.parkNanos(20_000_000);
      assertThat(run.isAlive()).as("alive, seed %d: %s", seed, run.err()).isTrue();
    }
  }

  private void pass(Run run, long nanos) throws IOException {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      moment(run);
    }
  }

  /** A hundredth of a second in which news comes in. */
  private void moment(Run run) throws IOException {
    ledger.catchUp();
    wire.tick((double) ledger.missing(wire.dropped()) / ledger.chats().size());
    LockSupport.parkNanos(10_000_000);
    assertThat(run.isAlive()).as("alive, seed %d: %s", seed, run.err()).isTrue();
  }

  private long usualStart() {
    return Duration.ofMillis(starts.isEmpty() ? 1_500 : median()).toNanos();
  }

  private long median() {
    return starts.stream().sorted().skip(starts.size() / 2).findFirst().orElse(0L);
  }

  private void tell() {
    var toll = new Toll(ledger, kills);
    System.out.printf(
        "%d kills: %d dispatches in %d messages; Telegram repeated %d, Discord %d;"
            + " in the midst of sending at %d kills, something owed at %d; %s%n",
        kills.size(),
        wire.dropped(),
        ledger.messages(),
        toll.telegramRepeated(),
        toll.discordRepeated(),
        underWay,
        owing,
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
  }

  private void judge() {
    var toll = new Toll(ledger, kills);
    int lost = ledger.missing(wire.dropped());
    tell();
    System.out.printf(
        "%d kills: %d lost, %d out of order; Telegram repeated %d (mean %.2f, most %d a kill),"
            + " %d without a kill; Discord repeated %d; started in %d / %d / %d ms%n",
        kills.size(),
        lost,
        toll.outOfOrder(),
        toll.telegramRepeated(),
        toll.mean(),
        toll.most(),
        toll.unforced(),
        toll.discordRepeated(),
        starts.stream().mapToLong(t -> t).min().orElse(0),
        median(),
        starts.stream().mapToLong(t -> t).max().orElse(0));
    assertThat(lost).as("lost, seed %d", seed).isZero();
    assertThat(toll.outOfOrder()).as("out of order, seed %d", seed).isZero();
    assertThat(toll.unforced()).as("repeated without a kill, seed %d", seed).isZero();
    assertThat(toll.discordRepeated()).as("repeated on Discord, seed %d", seed).isZero();
    assertThat(toll.most()).as("repeated by one kill, seed %d", seed).isLessThanOrEqualTo(PERMITS);
    assertThat(toll.mean()).as("repeated by a kill, seed %d", seed).isLessThan(1);
    assertThat(underWay).as("kills that hit a sending").isGreaterThan(kills.size() * 6 / 10);
  }
}
