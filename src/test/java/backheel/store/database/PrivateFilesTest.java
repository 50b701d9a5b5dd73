package backheel.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backheel.delivery.TestJournal;
import backheel.operations.Backup;
import backheel.operations.DataLock;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void needsPosix() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  private static Map<String, String> rights(Path data) throws IOException {
    var rights = new TreeMap<String, String>();
    try (var all = Files.walk(data)) {
      for (var file : all.toList()) {
        rights.put(
            data.relativize(file).toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return rights;
  }

  @Test
  void dataFolderAndFilesAreReadableByTheOwnerOnly() throws Exception {
    var data = folder.resolve("a/data");
    try (var lock = DataLock.acquire(data);
        var database = Database.open(data.resolve("b.db"))) {
      TestJournal.create(database.file(), "telegram");
      database.write(tx -> tx.execute("update fencing_token set epoch = 1"));
      Backup.write(database, data.resolve("copy.db"));

      var rights = rights(data);
      assertThat(rights.remove("")).isEqualTo("rwx------");
      assertThat(rights.keySet())
          .contains(
              "backheel.lock", "b.db", "b.db-wal", "b.db-shm", "b.db-sent-telegram", "copy.db");
      assertThat(rights.values()).containsOnly("rw-------");
    }
  }

  @Test
  void readableFilesAreMadePrivateAtTheNextStart() throws Exception {
    var data = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Database.open(data.resolve("b.db")).close();
    for (var name : new String[] {"b.db", "b.db-sent-telegram", "b.db.before-restore"}) {
      var file = data.resolve(name);
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    }
    var stranger = Files.createFile(data.resolve("notes.txt"));
    Files.setPosixFilePermissions(stranger, PosixFilePermissions.fromString("rw-r--r--"));

    try (var lock = DataLock.acquire(data);
        var database = Database.open(data.resolve("b.db"))) {
      var rights = rights(data);
      assertThat(rights.remove("")).isEqualTo("rwx------");
      assertThat(rights.remove("notes.txt")).isEqualTo("rw-r--r--");
      assertThat(rights.values()).containsOnly("rw-------");
    }
  }

  @Test
  void aFolderThatManyShareIsLeftAsItIs() throws IOException {
    var shared = Files.createDirectory(folder.resolve("shared"));
    Files.setAttribute(shared, "unix:mode", 01777);

    PrivateFiles.restrictFolder(shared);

    assertThat(Files.getPosixFilePermissions(shared))
        .isEqualTo(PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @Test
  void nothingIsCreatedThroughALink() throws IOException {
    var target = folder.resolve("target");
    var link = Files.createSymbolicLink(folder.resolve("link"), target);

    assertThatThrownBy(() -> PrivateFiles.create(link))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(target).doesNotExist();
  }
}
