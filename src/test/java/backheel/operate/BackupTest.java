package backheel.operate;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.store.Arrival;
import backheel.store.Database;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    var former = Backup.restore(copy, folder.resolve("b.db"));

    assertThat(stories()).isEqualTo(1);
    assertThat(former).exists();
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

    assertThatThrownBy(() -> Backup.restore(junk, folder.resolve("b.db")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a backup");
    assertThatThrownBy(() -> Backup.restore(folder.resolve("no.db"), folder.resolve("b.db")))
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
