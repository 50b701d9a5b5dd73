package backheel.store.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteDataSource;

/**
 * The examination of a file that is to become the database: undamaged, of a known schema, and
 * without triggers or other objects that are not Backheel's.
 */
final class SchemaCheck {
  private static final byte[] SQLITE_HEADER =
      "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);

  /** Flyway's own objects, whose definitions change between its versions. */
  private static final Set<String> FLYWAY_OBJECTS =
      Set.of(
          "table flyway_schema_history",
          "index flyway_schema_history_s_idx",
          "index sqlite_autoindex_flyway_schema_history_1");

  private SchemaCheck() {}

  /**
   * Checks a file without executing anything in it.
   *
   * @param beside a folder where a fresh schema can be created for comparison
   * @throws DatabaseUnavailableException with the problem found
   */
  static void check(Path file, Path beside) throws DatabaseUnavailableException {
    Path fresh = null;
    try {
      checkHeader(file);
      checkIntegrity(file);
      var there = objects(file);
      if (!there.containsKey("table flyway_schema_history")) {
        throw unusable("there is no Backheel schema in it");
      }
      var version = version(file);
      fresh = Files.createTempFile(beside, "schema-", ".db");
      SchemaMigration.flywayConfiguration(source(fresh)).target(version).load().migrate();
      compare(there, objects(fresh));
    } catch (SQLException | FlywayException | IOException e) {
      throw unusable(StorageException.describe(e));
    } finally {
      delete(fresh);
    }
  }

  private static void checkHeader(Path file) throws IOException, DatabaseUnavailableException {
    try (var in = Files.newInputStream(file)) {
      var first = in.readNBytes(SQLITE_HEADER.length);
      if (first.length == 0) {
        throw unusable("the file is empty");
      }
      if (!Arrays.equals(first, SQLITE_HEADER)) {
        throw unusable("it is not a database");
      }
    }
  }

  private static void checkIntegrity(Path file) throws SQLException, DatabaseUnavailableException {
    try (Connection connection = source(file).getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("pragma integrity_check(1)")) {
      if (!rows.next() || !rows.getString(1).equals("ok")) {
        throw unusable("the file is damaged");
      }
    }
  }

  /** Returns the latest migration in the file, all of which must be Backheel's. */
  private static MigrationVersion version(Path file) throws DatabaseUnavailableException {
    var applied = SchemaMigration.flywayConfiguration(source(file)).load().info().applied();
    if (applied.length == 0) {
      throw unusable("there is no Backheel schema in it");
    }
    if (Arrays.stream(applied).anyMatch(one -> SchemaMigration.isUnknown(one.getState()))) {
      throw unusable("it was made by a newer Backheel, which is needed to restore it");
    }
    return Arrays.stream(applied)
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .orElseThrow();
  }

  private static void compare(Map<String, String> there, Map<String, String> fresh)
      throws DatabaseUnavailableException {
    for (var one : there.entrySet()) {
      if (!FLYWAY_OBJECTS.contains(one.getKey())
          && !one.getValue().equals(fresh.get(one.getKey()))) {
        throw unusable("it holds a " + one.getKey() + " that is not Backheel's");
      }
    }
    for (var name : fresh.keySet()) {
      if (!there.containsKey(name)) {
        throw unusable("it lacks the " + name);
      }
    }
  }

  /** Returns all objects that the file defines, by kind and name; whitespace is ignored. */
  private static Map<String, String> objects(Path file)
      throws SQLException, DatabaseUnavailableException {
    var objects = new TreeMap<String, String>();
    try (Connection connection = source(file).getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select type, name, coalesce(sql, '') from sqlite_master"
                    + " where name not in ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4')")) {
      while (rows.next()) {
        var key = rows.getString(1) + " " + rows.getString(2);
        if (objects.put(key, rows.getString(3).replaceAll("\\s+", " ")) != null) {
          throw unusable("it holds the " + key + " twice");
        }
      }
    }
    return objects;
  }

  private static SQLiteDataSource source(Path file) {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static void delete(@Nullable Path fresh) {
    if (fresh == null) {
      return;
    }
    try {
      for (var suffix : List.of("", "-wal", "-shm", "-journal")) {
        Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + suffix));
      }
    } catch (IOException e) {
      // An empty schema left there does no harm.
      fresh.toFile().deleteOnExit();
    }
  }

  private static DatabaseUnavailableException unusable(String why) {
    return new DatabaseUnavailableException(why, null);
  }
}
