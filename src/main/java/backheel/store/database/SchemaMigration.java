package backheel.store.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteDataSource;

/** The migration of a database file to the current schema. */
final class SchemaMigration {
  private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);

  /** Migration since which erased data is overwritten. */
  private static final String SECURE_DELETE_VERSION = "13";

  private SchemaMigration() {}

  /**
   * Migrates the schema.
   *
   * @throws DatabaseUnavailableException when the file was written by a newer Backheel
   */
  static void migrate(SQLiteDataSource source, Path file) throws DatabaseUnavailableException {
    var flyway = flywayConfiguration(source).load();
    var applied = flyway.info().applied();
    if (Arrays.stream(applied).anyMatch(one -> isUnknown(one.getState()))) {
      throw DatabaseUnavailableException.newer(file);
    }
    var result = flyway.migrate();
    boolean secureNow =
        result.migrations.stream().anyMatch(one -> one.version.equals(SECURE_DELETE_VERSION));
    if (applied.length > 0 && secureNow) {
      vacuum(source);
    }
  }

  static FluentConfiguration flywayConfiguration(SQLiteDataSource source) {
    return Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:backheel/store/schema", "classpath:backheel/store/sqlite");
  }

  static boolean isUnknown(MigrationState state) {
    return switch (state) {
      case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> true;
      default -> false;
    };
  }

  /** Rewrites the file, since data erased earlier may still be between the rows. */
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
