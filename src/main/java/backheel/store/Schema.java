package backheel.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

/** The schema of a database file, brought up to date. */
final class Schema {
  private static final Logger log = LoggerFactory.getLogger(Schema.class);

  /** Since then what is erased is overwritten. */
  private static final String SECURE = "13";

  private Schema() {}

  /**
   * Brings the schema up to date.
   *
   * @throws StoreUnusable when the file was written by a newer Backheel
   */
  static void migrate(SQLiteDataSource source, Path file) throws StoreUnusable {
    var flyway = configured(source).load();
    var applied = flyway.info().applied();
    if (Arrays.stream(applied).anyMatch(one -> isUnknown(one.getState()))) {
      throw StoreUnusable.newer(file);
    }
    var result = flyway.migrate();
    boolean secureNow = result.migrations.stream().anyMatch(one -> one.version.equals(SECURE));
    if (applied.length > 0 && secureNow) {
      vacuum(source);
    }
  }

  static FluentConfiguration configured(SQLiteDataSource source) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:backheel/store/schema", "classpath:backheel/store/sqlite");
  }

  static boolean isUnknown(MigrationState state) {
    return switch (state) {
      case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> true;
      default -> false;
    };
  }

  /** What was erased before may still stand between the rows. */
  private static void vacuum(SQLiteDataSource source) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("vacuum");
      statement.execute("pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      log.warn("What was erased in earlier times could not be overwritten: {}", e.getMessage());
    }
  }
}
