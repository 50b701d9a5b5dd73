package backheel.operate;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.store.Arrival;
import backheel.store.Database;
import backheel.store.Feeds;
import backheel.store.SqlLanes;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.store.Wishes;
import backheel.testing.SettableClock;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder = Path.of("");

  private void add(Database database, String id) {
    new SqlStories(database, new SettableClock(NOON))
        .add(new Arrival(report(id, "Story " + id, NOON, HAKIMI), null, "wire", false));
  }

  private long stories() throws StoreUnusable {
    try (var database = Database.open(folder.resolve("b.db"))) {
      return new SqlStories(database, new SettableClock(NOON)).counts().stories();
    }
  }

  @Test
  void aBackupTakenInUseComesBackWholeAndTheFormerDatabaseIsKept()
      throws StoreUnusable, IOException {
    var copy = folder.resolve("copy.db");
    try (var database = Database.open(folder.resolve("b.db"))) {
      add(database, "one");
      Backup.write(database, copy);
      add(database, "two");
    }
    assertThat(stories()).isEqualTo(2);

    var restored = restore(copy, false);

    assertThat(stories()).isEqualTo(1);
    assertThat(restored.former()).exists();
  }

  private Backup.Restored restore(Path copy, boolean keepOwed) throws IOException {
    return Backup.restore(copy, folder.resolve("b.db"), keepOwed, new SettableClock(NOON));
  }

  /** A backup of a database in which two deliveries are owed and a feed was read. */
  private Path backupThatOwes() throws StoreUnusable, IOException {
    var clock = new SettableClock(NOON);
    var copy = folder.resolve("copy.db");
    try (var database = Database.open(folder.resolve("b.db"))) {
      var wishes = new Wishes(database, clock);
      wishes.follow("t:ann", HAKIMI.key(), HAKIMI.name());
      wishes.follow("t:bob", HAKIMI.key(), HAKIMI.name());
      new SqlStories(database, clock)
          .add(new Arrival(report("one", "One", NOON, HAKIMI), null, "wire", true));
      new Feeds(database, clock).setBookmark("feed", "somewhere");
      new Feeds(database, clock).setBookmark("folder:/inbox", "file 7");
      Backup.write(database, copy);
    }
    return copy;
  }

  @Test
  void whatABackupOwedIsNotSentAgainAndFeedsGoOnFromNow() throws StoreUnusable, IOException {
    var restored = restore(backupThatOwes(), false);

    assertThat(restored.setAside()).isEqualTo(2);
    var clock = new SettableClock(NOON.plusSeconds(1));
    try (var database = Database.open(folder.resolve("b.db"))) {
      assertThat(new SqlLanes(database, clock).tally("t").owed()).isZero();
      assertThat(new SqlLanes(database, clock).due("t", Set.of(), 9)).isEmpty();
      assertThat(new SqlLanes(database, clock).tally("t").givenUp()).isEqualTo(2);
      assertThat(new Feeds(database, clock).bookmark("feed")).isEmpty();
      assertThat(new Feeds(database, clock).bookmark("folder:/inbox")).contains("file 7");
      new SqlStories(database, clock)
          .add(new Arrival(report("two", "Two", NOON, HAKIMI), null, "wire", true));
      assertThat(new SqlLanes(database, clock).due("t", Set.of(), 9)).hasSize(2);
    }
  }

  @Test
  void whatABackupOwedIsSentWhenTheOperatorSaysSo() throws StoreUnusable, IOException {
    var restored = restore(backupThatOwes(), true);

    assertThat(restored.setAside()).isZero();
    var clock = new SettableClock(NOON.plusSeconds(1));
    try (var database = Database.open(folder.resolve("b.db"))) {
      assertThat(new SqlLanes(database, clock).due("t", Set.of(), 9)).hasSize(2);
      assertThat(new Feeds(database, clock).bookmark("feed")).contains("somewhere");
    }
  }

  @Test
  void aBackupThatWasCutShortIsRefused() throws StoreUnusable, IOException {
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
      new Wishes(database, clock).follow("t:ann", HAKIMI.key(), HAKIMI.name());
      var writing =
          CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 200; i++) {
              new SqlStories(database, clock)
                  .add(new Arrival(report("r" + i, "Story " + i, NOON, HAKIMI), null, "w", true));
            }
          });
      for (int i = 0; i < 3; i++) {
        var copy = folder.resolve("copy-" + i);
        Backup.write(database, copy);
        try (var opened = Database.open(copy)) {
          long stories = new SqlStories(opened, clock).counts().stories();
          assertThat(new SqlLanes(opened, clock).tally("t").owed()).isEqualTo(stories);
        }
      }
      writing.get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void anExistingFileIsNeverOverwritten() throws StoreUnusable, IOException {
    var copy = Files.writeString(folder.resolve("copy.db"), "precious");

    try (var database = Database.open(folder.resolve("b.db"))) {
      assertThatThrownBy(() -> Backup.write(database, copy)).hasMessageContaining("exists already");
    }
    assertThat(copy).hasContent("precious");
  }

  @Test
  void whatIsNoBackupChangesNothing() throws StoreUnusable, IOException {
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
  void aSecondBackheelOnTheSameDataIsToldSo() throws IOException {
    try (var first = DataLock.take(folder)) {
      assertThatThrownBy(() -> DataLock.take(folder))
          .hasMessageContaining("Another Backheel is running");
    }
    DataLock.take(folder).close();
  }
}
