package backheel.operations;

import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.database.PrivateFiles;
import backheel.store.database.StorageException;
import backheel.store.outbox.Outbox;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The backups of a database: copies of it while it is in use, and their restoration. */
public final class Backup {
  private Backup() {}

  /**
   * Writes a consistent copy; an existing file is never overwritten.
   *
   * @throws IOException with advice on what to do
   */
  public static void write(Database database, Path copy) throws IOException {
    try {
      var folder = copy.toAbsolutePath().getParent();
      if (folder != null) {
        PrivateFiles.createFolder(folder);
      }
      // SQLite fills an empty file; creating it here ensures that it is new and not a link.
      PrivateFiles.create(copy);
    } catch (FileAlreadyExistsException e) {
      throw new IOException(copy + " exists already: choose another name for the backup.", e);
    } catch (FileSystemException e) {
      throw unwritten(copy, e.getReason() == null ? "not allowed" : e.getReason(), e);
    }
    try {
      database.copyTo(copy);
    } catch (StorageException e) {
      Files.deleteIfExists(copy);
      throw unwritten(copy, String.valueOf(e.getMessage()), e);
    }
  }

  private static IOException unwritten(Path copy, String why, Exception cause) {
    return new IOException("The backup " + copy + " could not be written: " + why, cause);
  }

  /**
   * Replaces the database by a copy; the previous one is kept beside it.
   *
   * @param keepOwed whether deliveries that were pending when the copy was made are sent now;
   *     otherwise they are set aside, and what feeds and pages have brought since is not announced
   * @throws IOException with advice on what to do; in that case nothing has changed
   */
  public static RestoreResult restore(Path copy, Path database, boolean keepOwed, Clock clock)
      throws IOException {
    if (!Files.isRegularFile(copy)) {
      throw new IOException("There is no backup " + copy + ".");
    }
    if (Files.exists(database) && Files.isSameFile(copy, database)) {
      throw new IOException(copy + " is the database itself.");
    }
    var folder = folderOf(database);
    PrivateFiles.createFolder(folder);
    var candidate = sibling(database, ".restoring");
    discard(candidate);
    int setAside = 0;
    try {
      copy(copy, candidate);
      Database.checkSchema(candidate, folder);
      setAside = brought(candidate, keepOwed, clock);
    } catch (DatabaseUnavailableException | StorageException e) {
      discard(candidate);
      throw new IOException(
          copy + " is not a backup of Backheel that can be used: " + e.getMessage(), e);
    } catch (IOException e) {
      discard(candidate);
      throw e;
    }
    var former = former(database);
    // The write-ahead log may still hold data, so it goes along.
    for (var suffix : List.of("", "-wal")) {
      if (Files.exists(sibling(database, suffix))) {
        Files.move(sibling(database, suffix), sibling(former, suffix));
      }
    }
    for (var suffix : List.of("-wal", "-shm")) {
      Files.deleteIfExists(sibling(database, suffix));
      Files.deleteIfExists(sibling(candidate, suffix));
    }
    discardJournals(database);
    Files.move(candidate, database);
    return new RestoreResult(former, setAside);
  }

  private static void copy(Path from, Path to) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var out = Channels.newOutputStream(PrivateFiles.open(to, options))) {
      Files.copy(from, out);
    }
  }

  private static int brought(Path candidate, boolean keepOwed, Clock clock)
      throws DatabaseUnavailableException {
    try (var opened = Database.open(candidate)) {
      Outbox.skipUsedNumbers(opened);
      return keepOwed ? 0 : Outbox.abandonRestored(opened, clock);
    }
  }

  /** Returns the first name that is free: a previous database is never overwritten. */
  private static Path former(Path database) {
    var name = sibling(database, ".before-restore");
    for (int i = 2; isThere(name) || isThere(sibling(name, "-wal")); i++) {
      name = sibling(database, ".before-restore-" + i);
    }
    return name;
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes the sent journals, which are about the previous database. */
  private static void discardJournals(Path database) throws IOException {
    var folder = folderOf(database);
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

  private static Path folderOf(Path database) {
    return Objects.requireNonNull(database.toAbsolutePath().getParent());
  }

  private static Path sibling(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
