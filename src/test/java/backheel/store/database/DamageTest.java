package backheel.store.database;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.chat.ChatId;
import backheel.store.chat.Chats;
import backheel.store.outbox.Outbox;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.store.FaultyDriver;
import backheel.testing.store.FaultyDriver.Fault;
import backheel.testing.store.FaultyDriver.Way;
import backheel.testing.time.SettableClock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;

/** The file itself is hurt: what is said, and what is left. */
class DamageTest {
  private static final int PAGE = 4096;

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);

  private Path file() {
    return folder.resolve("test.db");
  }

  private void arrives(Database database, int number) {
    new SqlStories(database, clock)
        .add(
            new IncomingReport(
                report("r" + number, "Story " + number, NOON, HAKIMI), null, "wire", true));
  }

  private void fill(Database database, int stories) {
    new Subscriptions(database, clock)
        .add(
            ChatId.parse("t:ann"),
            new Topic.OfSubject(HAKIMI.key()),
            HAKIMI.name(),
            SubscriptionFilter.UNFILTERED);
    for (int i = 1; i <= stories; i++) {
      arrives(database, i);
    }
  }

  /** Overwrites a share of the pages after the first. */
  private static void scribble(Path file, int every) throws IOException {
    var garbage = new byte[PAGE];
    Arrays.fill(garbage, (byte) 0xA5);
    try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
      for (long at = PAGE; at + PAGE <= raw.length(); at += (long) PAGE * every) {
        raw.seek(at);
        raw.write(garbage);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 30})
  void damagedPagesAreDetectedAtTheStartWithAHintToRestore(int every)
      throws IOException, DatabaseUnavailableException {
    try (var database = Database.open(file())) {
      fill(database, 20);
    }
    scribble(file(), every);

    assertThatThrownBy(() -> Database.open(file()))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("backheel restore BACKUP-FILE");
  }

  @Test
  void pagesThatTurnToGarbageUnderAReaderAreReportedAndOweNobodyAnythingWrong()
      throws IOException, DatabaseUnavailableException {
    try (var database = Database.open(file())) {
      fill(database, 40);
    }
    try (var database = new Database(file(), SqliteFile.source(file()))) {
      scribble(file(), 1);

      var lanes = Outbox.of(database, clock);
      clock.forward(Duration.ofSeconds(1));
      for (int i = 0; i < 2 * Database.READER_COUNT; i++) {
        assertThatThrownBy(() -> lanes.due("t", Set.of(), 10))
            .isInstanceOf(StorageException.class)
            .hasMessage("the file is damaged or not a database");
      }
      assertThatThrownBy(() -> arrives(database, 41)).isInstanceOf(StorageException.class);
      assertThat(database.lastError()).isEqualTo("the file is damaged or not a database");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 50, 90, 99})
  void aLogThatWasCutShortLeavesAnEarlierStateThatIsWhole(int percent)
      throws IOException, DatabaseUnavailableException {
    Path killed = folder.resolve("killed.db");
    try (var database = Database.open(file())) {
      try (var before = Database.open(file())) {
        fill(before, 3);
        Files.copy(file(), killed);
        var log = Files.readAllBytes(folder.resolve("test.db-wal"));
        Files.write(
            folder.resolve("killed.db-wal"), Arrays.copyOf(log, log.length * percent / 100));
      }
      assertThat(new SqlStories(database, clock).counts().stories()).isEqualTo(3);
    }

    try (var database = Database.open(killed)) {
      long stories = new SqlStories(database, clock).counts().stories();
      assertThat(stories).isLessThanOrEqualTo(3);
      assertThat(Outbox.of(database, clock).counts("t").pending()).isEqualTo(stories);
      fill(database, 3);
      assertThat(Outbox.of(database, clock).counts("t").pending()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SQLiteErrorCode.class,
      names = {"SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_FULL", "SQLITE_CANTOPEN"})
  void temporaryWriteFailureIsReportedAndOvercome(SQLiteErrorCode code)
      throws DatabaseUnavailableException {
    Database.open(file()).close();
    var driver = new FaultyDriver();
    try (var database = new Database(file(), driver.over(SqliteFile.source(file())))) {
      fill(database, 1);
      driver.strike(new Fault(true, 0, Way.BEFORE, code));
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> arrives(database, 2)).isInstanceOf(StorageException.class);
        assertThat(Outbox.of(database, clock).counts("t").pending()).isEqualTo(1);
      }
      assertThat(database.lastError()).isNotEmpty();

      driver.heal();
      arrives(database, 2);
      assertThat(database.lastError()).isEmpty();
      assertThat(Outbox.of(database, clock).counts("t").pending()).isEqualTo(2);
    }
  }

  @Test
  void closedDatabaseFailsAtOnce() throws DatabaseUnavailableException {
    var database = Database.open(file());
    database.close();
    database.close();

    var chats = new Chats(database, clock);
    for (Runnable use :
        List.<Runnable>of(
            () -> chats.setPaused(ChatId.parse("t:ann"), true),
            new Subscriptions(database, clock)::countSubscribedChats)) {
      assertThatThrownBy(use::run)
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("closed");
    }
  }
}
