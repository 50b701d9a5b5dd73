package backheel.store;

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
 * The examination of a file that is to become the database: whole, of a schema that we know, and
 * with nothing in it that would run on its own but what is ours.
 */
public final class SchemaCheck {
  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.ISO_8859_1);

  /** Flyway's own, whose wording changes with its versions. */
  private static final Set<String> HISTORY =
      Set.of(
          "table flyway_schema_history",
          "index flyway_schema_history_s_idx",
          "index sqlite_autoindex_flyway_schema_history_1");

  private SchemaCheck() {}

  /**
   * Examines a file, without running anything of it.
   *
   * @param beside a folder where a fresh schema can be made for comparison
   * @throws StoreUnusable with what is wrong with it
   */
  public static void check(Path file, Path beside) throws StoreUnusable {
    Path fresh = null;
    try {
      header(file);
      whole(file);
      var there = objects(file);
      if (!there.containsKey("table flyway_schema_history")) {
        throw unusable("there is no Backheel schema in it");
      }
      var version = version(file);
      fresh = Files.createTempFile(beside, "schema-", ".db");
      Schema.configured(source(fresh)).target(version).load().migrate();
      compare(there, objects(fresh));
    } catch (SQLException | FlywayException | IOException e) {
      throw unusable(StoreFailure.plain(e));
    } finally {
      delete(fresh);
    }
  }

  private static void header(Path file) throws IOException, StoreUnusable {
    try (var in = Files.newInputStream(file)) {
      var first = in.readNBytes(HEADER.length);
      if (first.length == 0) {
        throw unusable("the file is empty");
      }
      if (!Arrays.equals(first, HEADER)) {
        throw unusable("it is not a database");
      }
    }
  }

  private static void whole(Path file) throws SQLException, StoreUnusable {
    try (Connection connection = source(file).getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("pragma integrity_check(1)")) {
      if (!rows.next() || !rows.getString(1).equals("ok")) {
        throw unusable("the file is damaged");
      }
    }
  }

  /** The newest migration in it, all of which must be ours. */
  private static MigrationVersion version(Path file) throws StoreUnusable {
    var applied = Schema.configured(source(file)).load().info().applied();
    if (applied.length == 0) {
      throw unusable("there is no Backheel schema in it");
    }
    if (Arrays.stream(applied).anyMatch(one -> Schema.isUnknown(one.getState()))) {
      throw unusable("it was made by a newer Backheel, which is needed to restore it");
    }
    return Arrays.stream(applied)
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .orElseThrow();
  }

  private static void compare(Map<String, String> there, Map<String, String> fresh)
      throws StoreUnusable {
    for (var one : there.entrySet()) {
      if (!HISTORY.contains(one.getKey()) && !one.getValue().equals(fresh.get(one.getKey()))) {
        throw unusable("it holds a " + one.getKey() + " that is not Backheel's");
      }
    }
    for (var name : fresh.keySet()) {
      if (!there.containsKey(name)) {
        throw unusable("it lacks the " + name);
      }
    }
  }

  /** Everything that the file defines, by kind and name; spaces do not count. */
  private static Map<String, String> objects(Path file) throws SQLException, StoreUnusable {
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
      // An empty schema that stays there does no harm.
      fresh.toFile().deleteOnExit();
    }
  }

  private static StoreUnusable unusable(String why) {
    return new StoreUnusable(why, null);
  }
}
