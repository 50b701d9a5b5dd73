package backheel.store.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database file with several readers, and one writer that commits in one batch whatever was
 * queued during the previous commit.
 */
public final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);
  static final int READER_COUNT = 3;

  /**
   * Maximum number of writes in a batch, so that a write queued meanwhile waits only milliseconds.
   */
  private static final int MAX_BATCH_SIZE = 200;

  private final BlockingQueue<QueuedWrite<?>> writes = new PriorityBlockingQueue<>();
  private final AtomicLong queued = new AtomicLong();
  private final BlockingQueue<PooledConnection> readers = new ArrayBlockingQueue<>(READER_COUNT);
  private final PooledConnection writer;
  private final Thread writing;
  private final Path file;
  private final DataSource source;

  /** Lock that prevents writes from being queued after the writer has ended. */
  private final ReentrantLock closeLock = new ReentrantLock();

  private volatile boolean closed;
  private volatile String lastError = "";

  /** Creates a database on a file that has passed its checks, over any driver. */
  Database(Path file, DataSource source) {
    this.file = file;
    this.source = source;
    var jdbi = Jdbi.create(source);
    jdbi.setStatementBuilderFactory(connection -> new StatementCache());
    writer = new PooledConnection(jdbi);
    for (int i = 0; i < READER_COUNT; i++) {
      readers.add(new PooledConnection(jdbi));
    }
    writing = Thread.ofPlatform().name("store-writer").daemon().start(this::runWriter);
  }

  /**
   * Opens the file, creating it and migrating its schema where needed.
   *
   * @throws DatabaseUnavailableException with advice for the operator
   */
  public static Database open(Path file) throws DatabaseUnavailableException {
    try {
      create(file);
      var source = source(file);
      SchemaMigration.migrate(source, file);
      checkHealth(source, file);
      return new Database(file, source);
    } catch (java.io.IOException | JdbiException | FlywayException | SQLException e) {
      throw DatabaseUnavailableException.causedBy(file, e);
    }
  }

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
  private static void create(Path file) throws java.io.IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      PrivateFiles.createFolder(folder);
    }
    if (!Files.exists(file)) {
      PrivateFiles.create(file);
    }
    PrivateFiles.restrictFiles(file);
  }

  private static void checkHealth(SQLiteDataSource source, Path file)
      throws SQLException, DatabaseUnavailableException {
    try (Connection c = source.getConnection();
        var statement = c.createStatement();
        var rows = statement.executeQuery("pragma quick_check(1)")) {
      if (!rows.next() || !rows.getString(1).equals("ok")) {
        throw DatabaseUnavailableException.damaged(file);
      }
    }
  }

  /**
   * Runs a query; several may run at once. Writes in progress are not seen.
   *
   * @throws StorageException when it could not be read
   */
  public <T> T read(Function<Handle, T> query) {
    PooledConnection pooledConnection = takeReader();
    try {
      return query.apply(pooledConnection.open());
    } catch (RuntimeException e) {
      throw e instanceof JdbiException ? broken(pooledConnection, e) : e;
    } catch (Exception e) {
      // Jdbi lets an SQLException from closing a result pass undeclared.
      throw broken(pooledConnection, e);
    } finally {
      readers.add(pooledConnection);
    }
  }

  private static StorageException broken(PooledConnection pooledConnection, Exception cause) {
    pooledConnection.close();
    return StorageException.of(cause);
  }

  private PooledConnection takeReader() {
    if (closed) {
      throw new StorageException("the database is closed", null);
    }
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for the database", e);
    }
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
    var queuedWrite = new QueuedWrite<T>(change, writePriority, queued.incrementAndGet());
    queue(queuedWrite);
    try {
      return queuedWrite.outcome();
    } catch (CompletionException e) {
      throw StorageException.of(e.getCause() == null ? e : e.getCause());
    }
  }

  private void queue(QueuedWrite<?> queuedWrite) {
    closeLock.lock();
    try {
      if (closed) {
        throw new StorageException("the database is closed", null);
      }
      closed = queuedWrite.rank() == WritePriority.SHUTDOWN;
      writes.add(queuedWrite);
    } finally {
      closeLock.unlock();
    }
  }

  private void runWriter() {
    var batch = new ArrayList<QueuedWrite<?>>();
    boolean ending = false;
    while (!ending) {
      try {
        batch.add(writes.take());
        writes.drainTo(batch, MAX_BATCH_SIZE);
        ending = batch.removeIf(queuedWrite -> queuedWrite.rank() == WritePriority.SHUTDOWN);
        var apart =
            batch.stream()
                .filter(queuedWrite -> queuedWrite.rank() == WritePriority.OUTSIDE_TRANSACTION)
                .toList();
        batch.removeAll(apart);
        commit(batch);
        apart.forEach(this::runAlone);
      } catch (InterruptedException e) {
        log.warn("nothing more is stored: the writer was interrupted");
        ending = true;
      } finally {
        batch.clear();
      }
    }
  }

  private void commit(List<QueuedWrite<?>> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      store(batch);
      lastError = "";
      batch.forEach(QueuedWrite::committed);
    } catch (SQLException | RuntimeException | Error e) {
      lastError = StorageException.describe(e);
      log.error("{} writes could not be stored: {}", batch.size(), e.toString());
      batch.forEach(queuedWrite -> queuedWrite.failed(e));
    }
  }

  private void runAlone(QueuedWrite<?> queuedWrite) {
    try {
      queuedWrite.runAlone(writer.open());
    } catch (RuntimeException | Error e) {
      queuedWrite.failed(e);
    }
  }

  /**
   * Stores all writes in one transaction, with a savepoint for each: a failed write affects no
   * other.
   */
  private void store(List<QueuedWrite<?>> writes) throws SQLException {
    int stamp = 0;
    try (var writeBatch = WriteBatch.begin(writer.open())) {
      for (var queuedWrite : writes) {
        queuedWrite.run(writer.open(), writeBatch);
      }
      stamp = writeBatch.stamp();
      writeBatch.commit();
      if (writeBatch.isDoubtful()) {
        writer.close();
      }
    } catch (SQLException | RuntimeException | Error e) {
      writer.close();
      // Callers get the true result, whatever the driver reports about its commit.
      if (stamp == 0 || WriteBatch.lastStamp(writer.open()) != stamp) {
        throw e;
      }
      log.warn("{} writes were stored, although: {}", writes.size(), e.toString());
    }
  }

  /** Returns the error of the last write, "" when it succeeded. */
  public String lastError() {
    return lastError;
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
    if (closed) {
      return;
    }
    queue(new QueuedWrite<>(handle -> true, WritePriority.SHUTDOWN, 0));
    try {
      writing.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    readers.forEach(PooledConnection::close);
    writer.close();
  }
}
