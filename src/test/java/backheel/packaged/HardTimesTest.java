package backheel.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backheel.testing.telegram.FakeTelegram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged bot on a disk that is full, foreign, missing or left by a kill. */
@Tag("packaged")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init") // skipped tests have nothing
class HardTimesTest {
  private static final List<Long> CHATS = LongStream.rangeClosed(2_001, 2_060).boxed().toList();
  private static final int NOBODY = 65_534;

  @TempDir Path folder;
  private Packaged packaged;

  @BeforeEach
  void install() throws IOException {
    packaged = new Packaged(folder);
  }

  @AfterEach
  @SuppressWarnings("RedundantNullCheck")
  void end() throws IOException {
    if (packaged != null) {
      packaged.close();
      assertThat(packaged.said()).doesNotContain("\tat ");
    }
  }

  @Test
  void diskThatFillsUpDuringDeliveryNeitherRepeatsNorLosesMessages() throws Exception {
    try (var telegram = new FakeTelegram();
        var disk = new SmallDisk(packaged.data(), "size=8m")) {
      Files.createDirectories(packaged.inbox());
      packaged
          .with("BACKHEEL_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
          .with("BACKHEEL_TELEGRAM_API", telegram.address().toString())
          .set("platforms.telegram.messagesPerSecond=50");
      var run = packaged.start();
      CHATS.forEach(chat -> telegram.says(chat, "/follow hakimi"));
      Packaged.await(
          "everybody follows",
          () ->
              Kept.number(packaged.database(), "select count(*) from subscription")
                  == CHATS.size());
      Packaged.await("everybody is answered", () -> telegram.sent().size() == CHATS.size());
      telegram.latency(Duration.ofMillis(100));
      packaged.drop("one.json", Dispatch.file(List.of(Dispatch.of(1))));
      Packaged.await("some are told", () -> telegram.sent().size() > CHATS.size() + 5);

      disk.fill();
      Packaged.await("the log says so", () -> run.err().contains("could not be stored yet"));
      LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
      assertThat(Arrivals.at(telegram).duplicates()).as("repeated").isZero();
      assertThat(run.ask("ann", "/status")).contains("disk is full");

      disk.makeRoom();
      Packaged.await("all are told", () -> Arrivals.at(telegram).missing(CHATS, Set.of(1)) == 0);
      Packaged.await(
          "nothing is owed",
          () -> Kept.number(packaged.database(), "select sum(pending) from lane") == 0);
      assertThat(Arrivals.at(telegram).duplicates()).as("repeated").isZero();
      assertThat(run.stop().code()).isZero();
      assertThat(Kept.integrity(packaged.database(), folder, "integrity_check")).isEqualTo("ok");
    }
  }

  @Test
  void fullDiskAtTheFirstStartIsReported() throws Exception {
    try (var disk = new SmallDisk(packaged.data(), "size=1m")) {
      disk.fill();

      var ended = packaged.run().ended();
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err()).containsAnyOf("disk is full", "No space left");
    }
  }

  @Test
  void lockOfAKilledProcessIsFree() throws IOException {
    packaged.start().kill();

    assertThat(packaged.start().stop().code()).isZero();
  }

  @Test
  void dataOfAnotherUserIsReported() throws Exception {
    assertThat(packaged.start().stop().code()).isZero();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assumeTrue(
        new ProcessBuilder("setpriv", "--reuid=" + NOBODY, "--clear-groups", "true")
                .start()
                .waitFor()
            == 0,
        "nobody else to be: changing the user takes the rights of root");
    packaged.through("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    var ended = packaged.run().ended();
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("The data folder", "cannot be written", "Give this user the right to");

    Files.setPosixFilePermissions(packaged.data(), PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(
        packaged.data().resolve("backheel.lock"), PosixFilePermissions.fromString("rw-rw-rw-"));
    ended = packaged.run().ended();
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains("The database", "cannot be used", "Check that this user may write");
  }

  @Test
  void impossibleDataFolderIsReported() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "no folder");

    for (var nowhere : List.of(file.resolve("data"), Path.of("/proc/nowhere/data"))) {
      var ended = packaged.bare("run", "--port", "0", "--data", nowhere.toString());
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err()).contains(nowhere.toString(), "cannot be written");
    }
  }
}
