package backheel.store.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The database file, with several readers and one writer. */
public final class Database implements AutoCloseable {
  static final int READER_COUNT = 3;

  private final Path file;
  private final DataSource source;
  private final DatabaseWriter writer;
  private final ReaderPool readers;

  /** Creates a database on a file that has passed its checks, over any driver. */
  Database(Path file, DataSource source) {
    this.file = file;
    this.source = source;
    var jdbi = Jdbi.create(source);
    ChatIdColumn.register(jdbi);
    jdbi.setStatementBuilderFactory(connection -> new StatementCache());
    writer = new DatabaseWriter(jdbi);
    readers = new ReaderPool(jdbi, READER_COUNT);
  }

  /**
   * Opens the file, creating it and migrating its schema where needed.
   *
   * @throws DatabaseUnavailableException with advice for the operator
   */
  public static Database open(Path file) throws DatabaseUnavailableException {
    try {
      SqliteFile.create(file);
      var source = SqliteFile.source(file);
      SchemaMigration.migrate(source, file);
      SqliteFile.checkHealth(source, file);
      return new Database(file, source);
    } catch (IOException | JdbiException | FlywayException | SQLException e) {
      throw DatabaseUnavailableException.causedBy(file, e);
    }
  }

  /**
   * Checks that a file holds nothing but a schema of Backheel's, without executing anything in it.
   *
   * @param beside a folder where a fresh schema can be created for comparison
   * @throws DatabaseUnavailableException with the problem found
   */
  public static void checkSchema(Path file, Path beside) throws DatabaseUnavailableException {
    SchemaCheck.check(file, beside);
  }

  /**
   * Runs a query; several may run at once. Writes in progress are not seen.
   *
   * @throws StorageException when it could not be read
   */
  public <T> T read(Function<Handle, T> query) {
    if (writer.isClosed()) {
      throw new StorageException("the database is closed", null);
    }
    return readers.read(query);
  }

  /**
   * Writes, all or nothing, and returns once the data is on the disk.
   *
   * @throws StorageException when it could not be written: then no part of it was
   */
  public <T extends @Nullable Object> T write(Function<Handle, T> change) {
    return write(change, WritePriority.INTERACTIVE);
  }

  /** Writes as {@link #write} does, but after the writes that people wait for. */
  public <T extends @Nullable Object> T writeInBackground(Function<Handle, T> change) {
    return write(change, WritePriority.BACKGROUND);
  }

  private <T extends @Nullable Object> T write(
      Function<Handle, T> change, WritePriority writePriority) {
    var queuedWrite = writer.queue(change, writePriority);
    try {
      return queuedWrite.outcome();
    } catch (CompletionException e) {
      throw StorageException.of(e.getCause() == null ? e : e.getCause());
    }
  }

  /** Returns the error of the last write, "" when it succeeded. */
  public String lastError() {
    return writer.lastError();
  }

  /**
   * Writes a consistent copy of the whole database while it is in use.
   *
   * @throws StorageException when the copy cannot be written
   */
  public void copyTo(Path copy) {
    read(handle -> handle.execute("vacuum into ?", copy.toString()));
  }

  /**
   * Executes statements that cannot run in a transaction, between two transactions, and on a
   * connection without other prepared statements.
   *
   * @throws StorageException when they could not be executed
   */
  void executeOutsideTransaction(String... statements) {
    write(handle -> executeAll(statements), WritePriority.OUTSIDE_TRANSACTION);
  }

  private boolean executeAll(String... statements) {
    try (Connection connection = source.getConnection()) {
      for (var sql : statements) {
        try (var statement = connection.createStatement()) {
          statement.execute(sql);
        }
      }
      return true;
    } catch (SQLException e) {
      throw StorageException.of(e);
    }
  }

  public Path file() {
    return file;
  }

  @Override
  public void close() {
    if (writer.isClosed()) {
      return;
    }
    writer.close();
    readers.close();
    writer.closeConnection();
  }
}
