package backheel.operations;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.chat.ChatId;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.feed.Feeds;
import backheel.store.outbox.Outbox;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.time.SettableClock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
  private static final String FUTURE =
      "insert into flyway_schema_history select 999, '999', 'of tomorrow', 'SQL',"
          + " 'V999__of_tomorrow.sql', 1, 'x', installed_on, 1, 1 from flyway_schema_history limit"
          + " 1";

  @TempDir Path folder = Path.of("");

  private void add(Database database, String id) {
    new SqlStories(database, new SettableClock(NOON))
        .add(new IncomingReport(report(id, "Story " + id, NOON, HAKIMI), null, "wire", false));
  }

  private long stories() throws DatabaseUnavailableException {
    try (var database = Database.open(folder.resolve("b.db"))) {
      return new SqlStories(database, new SettableClock(NOON)).counts().stories();
    }
  }

  @Test
  void aBackupTakenInUseComesBackWholeAndTheFormerDatabaseIsKept()
      throws DatabaseUnavailableException, IOException {
    var copy = folder.resolve("copy.db");
    try (var database = Database.open(folder.resolve("b.db"))) {
      add(database, "one");
      Backup.write(database, copy);
      add(database, "two");
    }
    assertThat(stories()).isEqualTo(2);

    var restored = restore(copy, false);

    assertThat(stories()).isEqualTo(1);
    assertThat(restored.previous()).exists();
  }

  private RestoreResult restore(Path copy, boolean keepOwed) throws IOException {
    return Backup.restore(copy, folder.resolve("b.db"), keepOwed, new SettableClock(NOON));
  }

  /** A backup of a database in which two deliveries are owed and a feed was read. */
  private Path backupThatOwes() throws DatabaseUnavailableException, IOException {
    var clock = new SettableClock(NOON);
    var copy = folder.resolve("copy.db");
    try (var database = Database.open(folder.resolve("b.db"))) {
      var subscriptions = new Subscriptions(database, clock);
      subscriptions.add(
          ChatId.parse("t:ann"),
          new Topic.OfSubject(HAKIMI.key()),
          HAKIMI.name(),
          SubscriptionFilter.UNFILTERED);
      subscriptions.add(
          ChatId.parse("t:bob"),
          new Topic.OfSubject(HAKIMI.key()),
          HAKIMI.name(),
          SubscriptionFilter.UNFILTERED);
      new SqlStories(database, clock)
          .add(new IncomingReport(report("one", "One", NOON, HAKIMI), null, "wire", true));
      new Feeds(database, clock).setBookmark("feed", "somewhere");
      new Feeds(database, clock).setBookmark("folder:/inbox", "file 7");
      Backup.write(database, copy);
    }
    return copy;
  }

  @Test
  void queuedMessagesOfABackupAreNotSentAndFeedsContinueFromNow()
      throws DatabaseUnavailableException, IOException {
    var restored = restore(backupThatOwes(), false);

    assertThat(restored.setAside()).isEqualTo(2);
    var clock = new SettableClock(NOON.plusSeconds(1));
    try (var database = Database.open(folder.resolve("b.db"))) {
      assertThat(Outbox.of(database, clock).counts("t").pending()).isZero();
      assertThat(Outbox.of(database, clock).due("t", Set.of(), 9)).isEmpty();
      assertThat(Outbox.of(database, clock).counts("t").abandoned()).isEqualTo(2);
      assertThat(new Feeds(database, clock).bookmark("feed")).isEmpty();
      assertThat(new Feeds(database, clock).bookmark("folder:/inbox")).contains("file 7");
      new SqlStories(database, clock)
          .add(new IncomingReport(report("two", "Two", NOON, HAKIMI), null, "wire", true));
      assertThat(Outbox.of(database, clock).due("t", Set.of(), 9)).hasSize(2);
    }
  }

  @Test
  void queuedMessagesOfABackupAreSentOnRequest() throws DatabaseUnavailableException, IOException {
    var restored = restore(backupThatOwes(), true);

    assertThat(restored.setAside()).isZero();
    var clock = new SettableClock(NOON.plusSeconds(1));
    try (var database = Database.open(folder.resolve("b.db"))) {
      assertThat(Outbox.of(database, clock).due("t", Set.of(), 9)).hasSize(2);
      assertThat(new Feeds(database, clock).bookmark("feed")).contains("somewhere");
    }
  }

  @Test
  void aBackupThatWasCutShortIsRefused() throws DatabaseUnavailableException, IOException {
    var copy = backupThatOwes();
    try (var raw = new RandomAccessFile(copy.toFile(), "rw")) {
      raw.setLength(raw.length() / 2);
    }

    assertThatThrownBy(() -> restore(copy, false)).hasMessageContaining("not a backup");
    assertThat(stories()).isEqualTo(1);
  }

  @Test
  void aBackupGoesInTheStateOfOneMomentWhileItIsWrittenTo() throws Exception {
    try (var database = Database.open(folder.resolve("b.db"))) {
      var clock = new SettableClock(NOON);
      new Subscriptions(database, clock)
          .add(
              ChatId.parse("t:ann"),
              new Topic.OfSubject(HAKIMI.key()),
              HAKIMI.name(),
              SubscriptionFilter.UNFILTERED);
      var writing =
          CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 200; i++) {
              new SqlStories(database, clock)
                  .add(
                      new IncomingReport(
                          report("r" + i, "Story " + i, NOON, HAKIMI), null, "w", true));
            }
          });
      for (int i = 0; i < 3; i++) {
        var copy = folder.resolve("copy-" + i);
        Backup.write(database, copy);
        try (var opened = Database.open(copy)) {
          long stories = new SqlStories(opened, clock).counts().stories();
          assertThat(Outbox.of(opened, clock).counts("t").pending()).isEqualTo(stories);
        }
      }
      writing.get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws DatabaseUnavailableException, IOException {
    var copy = Files.writeString(folder.resolve("copy.db"), "precious");

    try (var database = Database.open(folder.resolve("b.db"))) {
      assertThatThrownBy(() -> Backup.write(database, copy)).hasMessageContaining("exists already");
    }
    assertThat(copy).hasContent("precious");
  }

  @Test
  void fileThatIsNoBackupChangesNothing() throws DatabaseUnavailableException, IOException {
    try (var database = Database.open(folder.resolve("b.db"))) {
      add(database, "one");
    }
    var junk = Files.writeString(folder.resolve("junk.db"), "this is no database at all");

    assertThatThrownBy(() -> restore(junk, false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a backup");
    assertThatThrownBy(() -> restore(folder.resolve("no.db"), false))
        .hasMessageContaining("no backup");
    assertThat(stories()).isEqualTo(1);
  }

  @Test
  void aBackupFollowsNoLink() throws DatabaseUnavailableException, IOException {
    var precious = folder.resolve("precious");
    var link = Files.createSymbolicLink(folder.resolve("link.db"), precious);

    try (var database = Database.open(folder.resolve("b.db"))) {
      assertThatThrownBy(() -> Backup.write(database, link)).hasMessageContaining("exists already");
    }
    assertThat(precious).doesNotExist();
  }

  private Path changed(String... statements) throws Exception {
    var copy = backupThatOwes();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
      for (var sql : statements) {
        try (var statement = connection.createStatement()) {
          statement.execute(sql);
        }
      }
    }
    return copy;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create trigger evil after insert on delivery begin delete from story; end",
        "create view evil as select 1",
        "create table evil (x)",
        "create index evil on story (at)",
        "create temp table t as select 1; drop trigger delivery_queued_on_insert",
      })
  void aBackupWithAnythingInItThatIsNotOursIsRefusedByName(String change) throws Exception {
    var copy = changed(change.split("; (?=drop)", -1));

    assertThatThrownBy(() -> restore(copy, true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a backup of Backheel that can be used")
        .message()
        .containsAnyOf(
            "evil that is not Backheel's", "lacks the trigger delivery_queued_on_insert");
    assertThat(stories()).isEqualTo(1);
    assertThat(folder.resolve("b.db.before-restore")).doesNotExist();
    assertThat(folder.resolve("b.db.restoring")).doesNotExist();
  }

  @Test
  void aTriggerOfOursThatWasRewrittenIsRefused() throws Exception {
    var copy =
        changed(
            "drop trigger delivery_deleted",
            "create trigger delivery_deleted after delete on delivery begin delete from story;"
                + " end");

    assertThatThrownBy(() -> restore(copy, true)).hasMessageContaining("delivery_deleted");
  }

  @Test
  void aTriggerThatIsCalledAlmostLikeTheHistoryOfMigrationsIsRefused() throws Exception {
    var copy =
        changed(
            "create trigger my_flyway_schema_history_x after insert on report"
                + " begin delete from report; end");

    assertThatThrownBy(() -> restore(copy, true)).hasMessageContaining("my_flyway_schema_history");
  }

  @Test
  void aDatabaseOfAnotherProgramAnEmptyFileAndANewerBackupAreRefusedEachInASentence()
      throws Exception {
    var other = folder.resolve("other.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        var statement = connection.createStatement()) {
      statement.execute("create table story (x)");
    }
    assertThatThrownBy(() -> restore(other, true)).hasMessageContaining("no Backheel schema");
    var empty = Files.createFile(folder.resolve("empty.db"));
    assertThatThrownBy(() -> restore(empty, true)).hasMessageContaining("the file is empty");
    var newer = changed(FUTURE);
    assertThatThrownBy(() -> restore(newer, true)).hasMessageContaining("newer Backheel");
    assertThat(stories()).isEqualTo(1);
  }

  @Test
  void aStartOnANewerSchemaIsRefusedInASentence() throws Exception {
    var newer = changed(FUTURE);

    assertThatThrownBy(() -> Database.open(newer))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining(newer + " was written by a newer Backheel");
  }

  @Test
  void formerDatabasesAreNumberedAndNeverWrittenOver()
      throws DatabaseUnavailableException, IOException {
    var copy = backupThatOwes();
    var formers = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      formers.add(restore(copy, true).previous().getFileName().toString());
    }

    assertThat(formers)
        .containsExactly("b.db.before-restore", "b.db.before-restore-2", "b.db.before-restore-3");
    assertThat(folder.resolve("b.db.before-restore-2")).exists();
    assertThatThrownBy(() -> restore(folder.resolve("b.db"), true))
        .hasMessageContaining("is the database itself");
  }

  @Test
  void writeAheadLogOfTheFormerDatabaseIsKeptWithIt()
      throws DatabaseUnavailableException, IOException {
    var copy = backupThatOwes();
    Files.writeString(folder.resolve("b.db-wal"), "what a kill left");

    var former = restore(copy, true).previous();

    assertThat(former.resolveSibling(former.getFileName() + "-wal")).hasContent("what a kill left");
    assertThat(stories()).isEqualTo(1);
  }

  @Test
  void secondProcessOnTheSameDataIsRefused() throws IOException {
    try (var first = DataLock.acquire(folder)) {
      assertThatThrownBy(() -> DataLock.acquire(folder))
          .hasMessageContaining("Another Backheel is running");
    }
    DataLock.acquire(folder).close();
  }
}
