package backheel.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A look into the bot's database from outside. */
final class Kept {
  private Kept() {}

  /** The number that a query gives; the bot may be running. */
  static long number(Path database, String query) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 10000");
      var rows = statement.executeQuery(query);
      return rows.next() ? rows.getLong(1) : -1;
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  /**
   * What SQLite finds of the file as a kill left it, "ok" when all is well; the file itself is not
   * touched.
   *
   * @param check {@code quick_check}, or {@code integrity_check}, which compares the indexes too
   */
  static String integrity(Path database, Path scratch, String check) throws IOException {
    var folder = Files.createTempDirectory(scratch, "copy");
    var copy = folder.resolve("copy.db");
    Files.copy(database, copy);
    var log = database.resolveSibling(database.getFileName() + "-wal");
    if (Files.exists(log)) {
      Files.copy(log, copy.resolveSibling("copy.db-wal"));
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        var statement = connection.createStatement()) {
      return statement.executeQuery("pragma " + check).getString(1);
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    } finally {
      for (var end : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(folder.resolve("copy.db" + end));
      }
      Files.delete(folder);
    }
  }
}
