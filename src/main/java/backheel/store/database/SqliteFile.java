package backheel.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database file: its creation, its SQLite settings, and the check of its health. */
final class SqliteFile {
  private SqliteFile() {}

  static SQLiteDataSource source(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // One fsync for each commit: accepted data survives even a power cut.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setJournalSizeLimit(64 * 1024 * 1024);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    // Erased data is overwritten.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /**
   * Creates the file with private permissions; SQLite gives its log the permissions of the file.
   */
  static void create(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      PrivateFiles.createFolder(folder);
    }
    if (!Files.exists(file)) {
      PrivateFiles.create(file);
    }
    PrivateFiles.restrictFiles(file);
  }

  static void checkHealth(SQLiteDataSource source, Path file)
      throws SQLException, DatabaseUnavailableException {
    try (Connection c = source.getConnection();
        var statement = c.createStatement();
        var rows = statement.executeQuery("pragma quick_check(1)")) {
      if (!rows.next() || !rows.getString(1).equals("ok")) {
        throw DatabaseUnavailableException.damaged(file);
      }
    }
  }
}
