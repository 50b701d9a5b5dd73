package backheel.store;

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
 * The one database file: many readers, and one writer that commits whatever has queued up while the
 * last commit was on its way to the disk.
 */
public final class Database implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Database.class);
  static final int READERS = 3;

  /** So that whoever comes while a batch is written waits some milliseconds, not more. */
  private static final int LARGEST_BATCH = 200;

  private final BlockingQueue<Write<?>> writes = new PriorityBlockingQueue<>();
  private final AtomicLong queued = new AtomicLong();
  private final BlockingQueue<Line> readers = new ArrayBlockingQueue<>(READERS);
  private final Line writer;
  private final Thread writing;
  private final Path file;
  private final DataSource source;

  /** Nothing is queued after the end, where nobody would take it. */
  private final ReentrantLock door = new ReentrantLock();

  private volatile boolean closed;
  private volatile String trouble = "";

  /** On a file that is known to be well, over any driver. */
  Database(Path file, DataSource source) {
    this.file = file;
    this.source = source;
    var jdbi = Jdbi.create(source);
    jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
    writer = new Line(jdbi);
    for (int i = 0; i < READERS; i++) {
      readers.add(new Line(jdbi));
    }
    writing = Thread.ofPlatform().name("store-writer").daemon().start(this::writeOn);
  }

  /**
   * Opens the file, creating it and bringing its schema up to date where needed.
   *
   * @throws StoreUnusable with what to do about it
   */
  public static Database open(Path file) throws StoreUnusable {
    try {
      create(file);
      var source = source(file);
      Schema.migrate(source, file);
      checkHealth(source, file);
      return new Database(file, source);
    } catch (java.io.IOException | JdbiException | FlywayException | SQLException e) {
      throw StoreUnusable.because(file, e);
    }
  }

  static SQLiteDataSource source(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // One fsync for each commit: what was accepted survives even a power cut.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setJournalSizeLimit(64 * 1024 * 1024);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    // What is erased is overwritten.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** SQLite gives its log the rights of the file that it belongs to. */
  private static void create(Path file) throws java.io.IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      PrivateFiles.createFolder(folder);
    }
    if (!Files.exists(file)) {
      PrivateFiles.create(file);
    }
    PrivateFiles.mendFiles(file);
  }

  private static void checkHealth(SQLiteDataSource source, Path file)
      throws SQLException, StoreUnusable {
    try (Connection c = source.getConnection();
        var statement = c.createStatement();
        var rows = statement.executeQuery("pragma quick_check(1)")) {
      if (!rows.next() || !rows.getString(1).equals("ok")) {
        throw StoreUnusable.damaged(file);
      }
    }
  }

  /**
   * Reads; many may at once. What is being written meanwhile is not seen.
   *
   * @throws StoreFailure when it could not be read
   */
  <T> T read(Function<Handle, T> query) {
    Line line = takeReader();
    try {
      return query.apply(line.open());
    } catch (RuntimeException e) {
      throw e instanceof JdbiException ? broken(line, e) : e;
    } catch (Exception e) {
      // Jdbi lets an SQLException that closing a result meets pass undeclared.
      throw broken(line, e);
    } finally {
      readers.add(line);
    }
  }

  private static StoreFailure broken(Line line, Exception cause) {
    line.close();
    return StoreFailure.of(cause);
  }

  private Line takeReader() {
    if (closed) {
      throw new StoreFailure("the database is closed", null);
    }
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreFailure("interrupted while waiting for the database", e);
    }
  }

  /**
   * Writes, all or nothing, and returns once the disk has it.
   *
   * @throws StoreFailure when it could not be written: then nothing of it was
   */
  <T extends @Nullable Object> T write(Function<Handle, T> change) {
    return write(change, Rank.WAITED_FOR);
  }

  /** As {@link #write}, after what people wait for: a broadcast has time. */
  <T extends @Nullable Object> T writeAside(Function<Handle, T> change) {
    return write(change, Rank.ASIDE);
  }

  private <T extends @Nullable Object> T write(Function<Handle, T> change, Rank rank) {
    var write = new Write<T>(change, rank, queued.incrementAndGet());
    queue(write);
    try {
      return write.outcome();
    } catch (CompletionException e) {
      throw StoreFailure.of(e.getCause() == null ? e : e.getCause());
    }
  }

  private void queue(Write<?> write) {
    door.lock();
    try {
      if (closed) {
        throw new StoreFailure("the database is closed", null);
      }
      closed = write.rank() == Rank.END;
      writes.add(write);
    } finally {
      door.unlock();
    }
  }

  private void writeOn() {
    var batch = new ArrayList<Write<?>>();
    boolean ending = false;
    while (!ending) {
      try {
        batch.add(writes.take());
        writes.drainTo(batch, LARGEST_BATCH);
        ending = batch.removeIf(write -> write.rank() == Rank.END);
        var apart = batch.stream().filter(write -> write.rank() == Rank.APART).toList();
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

  private void commit(List<Write<?>> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      store(batch);
      trouble = "";
      batch.forEach(Write::committed);
    } catch (SQLException | RuntimeException | Error e) {
      trouble = StoreFailure.plain(e);
      log.error("{} writes could not be stored: {}", batch.size(), e.toString());
      batch.forEach(write -> write.failed(e));
    }
  }

  private void runAlone(Write<?> write) {
    try {
      write.runAlone(writer.open());
    } catch (RuntimeException | Error e) {
      write.failed(e);
    }
  }

  /** One transaction for all, a savepoint for each: a write that fails takes no other with it. */
  private void store(List<Write<?>> writes) throws SQLException {
    int stamp = 0;
    try (var batch = Batch.begin(writer.open())) {
      for (var write : writes) {
        write.run(writer.open(), batch);
      }
      stamp = batch.stamp();
      batch.commit();
      if (batch.isDoubtful()) {
        writer.close();
      }
    } catch (SQLException | RuntimeException | Error e) {
      writer.close();
      // Whoever waits is told what is true, whatever the driver says of its commit.
      if (stamp == 0 || Batch.lastStamp(writer.open()) != stamp) {
        throw e;
      }
      log.warn("{} writes were stored, although: {}", writes.size(), e.toString());
    }
  }

  /** Why the last write failed, "" when it did not. */
  public String trouble() {
    return trouble;
  }

  /**
   * Writes a consistent copy of the whole database while it is in use.
   *
   * @throws StoreFailure when the copy cannot be written
   */
  public void copyTo(Path copy) {
    read(handle -> handle.execute("vacuum into ?", copy.toString()));
  }

  /**
   * Says something that no transaction can hold, between two of them, and on a connection where no
   * other statement is kept.
   *
   * @throws StoreFailure when it could not be done
   */
  void apart(String... statements) {
    write(handle -> saidApart(statements), Rank.APART);
  }

  private boolean saidApart(String... statements) {
    try (Connection connection = source.getConnection()) {
      for (var sql : statements) {
        try (var statement = connection.createStatement()) {
          statement.execute(sql);
        }
      }
      return true;
    } catch (SQLException e) {
      throw StoreFailure.of(e);
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
    queue(new Write<>(handle -> true, Rank.END, 0));
    try {
      writing.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    readers.forEach(Line::close);
    writer.close();
  }
}
