package backheel.operate;

import backheel.store.Database;
import backheel.store.OldNews;
import backheel.store.StoreFailure;
import backheel.store.StoreUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;

/** Copies the database while it is in use, and puts a copy back. */
public final class Backup {
  private Backup() {}

  /**
   * Writes a consistent copy.
   *
   * @throws IOException with what to do about it; a file that exists is never overwritten
   */
  public static void write(Database database, Path copy) throws IOException {
    if (Files.exists(copy)) {
      throw new IOException(copy + " exists already: choose another name for the backup.");
    }
    var folder = copy.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      database.copyTo(copy);
    } catch (StoreFailure e) {
      Files.deleteIfExists(copy);
      throw new IOException("The backup could not be written: " + e.getMessage(), e);
    }
  }

  /**
   * What was put back.
   *
   * @param former where the former database is now, if there was one
   * @param setAside how many deliveries the backup owed that will not be sent
   */
  public record Restored(Path former, int setAside) {}

  /**
   * Puts a copy in the place of the database; what was there before is kept beside it.
   *
   * @param keepOwed whether what was owed when the copy was made goes out now; else it is set
   *     aside, and what feeds and pages have brought since is not announced
   * @throws IOException with what to do about it; then nothing has changed
   */
  public static Restored restore(Path copy, Path database, boolean keepOwed, Clock clock)
      throws IOException {
    if (!Files.isRegularFile(copy)) {
      throw new IOException("There is no backup " + copy + ".");
    }
    var folder = database.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var candidate = database.resolveSibling(database.getFileName() + ".restoring");
    Files.copy(copy, candidate, StandardCopyOption.REPLACE_EXISTING);
    int setAside = 0;
    try (var opened = Database.open(candidate)) {
      OldNews.renumber(opened);
      if (!keepOwed) {
        setAside = OldNews.setAside(opened, clock);
      }
    } catch (StoreUnusable | StoreFailure e) {
      discard(candidate);
      throw new IOException(
          copy + " is not a backup of Backheel that can be used: " + e.getMessage(), e);
    }
    var former = database.resolveSibling(database.getFileName() + ".before-restore");
    if (Files.exists(database)) {
      // Whatever the log beside it still holds belongs to it.
      try {
        Database.open(database).close();
      } catch (StoreUnusable e) {
        Files.deleteIfExists(sibling(former, "-wal"));
      }
      Files.move(database, former, StandardCopyOption.REPLACE_EXISTING);
    }
    for (var suffix : List.of("-wal", "-shm")) {
      Files.deleteIfExists(sibling(database, suffix));
      Files.deleteIfExists(sibling(candidate, suffix));
    }
    discardJournals(database);
    Files.move(candidate, database, StandardCopyOption.REPLACE_EXISTING);
    return new Restored(former, setAside);
  }

  /** What they tell is about the former database. */
  private static void discardJournals(Path database) throws IOException {
    var folder = database.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (var journals = Files.newDirectoryStream(folder, database.getFileName() + "-sent-*")) {
      for (var journal : journals) {
        Files.delete(journal);
      }
    }
  }

  private static void discard(Path candidate) throws IOException {
    for (var suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(sibling(candidate, suffix));
    }
  }

  private static Path sibling(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
