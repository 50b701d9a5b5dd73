package backheel.store.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The single writer of the database, which commits in one batch whatever was queued during the
 * previous commit.
 */
final class DatabaseWriter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DatabaseWriter.class);

  /**
   * Maximum number of writes in a batch, so that a write queued meanwhile waits only milliseconds.
   */
  private static final int MAX_BATCH_SIZE = 200;

  private static final long MAX_CLOSE_MILLIS = 10_000;

  private final BlockingQueue<QueuedWrite<?>> writes = new PriorityBlockingQueue<>();
  private final AtomicLong queued = new AtomicLong();
  private final PooledConnection writer;
  private final Thread thread;

  /** Lock that prevents writes from being queued after the writer has ended. */
  private final ReentrantLock closeLock = new ReentrantLock();

  private volatile boolean closed;
  private volatile String lastError = "";

  DatabaseWriter(Jdbi jdbi) {
    writer = new PooledConnection(jdbi);
    thread = Thread.ofPlatform().name("store-writer").daemon().start(this::runWriter);
  }

  /** Queues a write; its outcome is known once it is committed. */
  <T extends @Nullable Object> QueuedWrite<T> queue(
      Function<Handle, T> change, WritePriority writePriority) {
    var queuedWrite = new QueuedWrite<T>(change, writePriority, queued.incrementAndGet());
    closeLock.lock();
    try {
      if (closed) {
        throw new StorageException("the database is closed", null);
      }
      closed = writePriority == WritePriority.SHUTDOWN;
      writes.add(queuedWrite);
    } finally {
      closeLock.unlock();
    }
    return queuedWrite;
  }

  boolean isClosed() {
    return closed;
  }

  /** Returns the error of the last write, "" when it succeeded. */
  String lastError() {
    return lastError;
  }

  private void runWriter() {
    var batch = new ArrayList<QueuedWrite<?>>();
    boolean ending = false;
    while (!ending) {
      try {
        batch.add(writes.take());
        writes.drainTo(batch, MAX_BATCH_SIZE);
        ending = batch.removeIf(write -> write.priority() == WritePriority.SHUTDOWN);
        var alone =
            batch.stream()
                .filter(write -> write.priority() == WritePriority.OUTSIDE_TRANSACTION)
                .toList();
        batch.removeAll(alone);
        commit(batch);
        alone.forEach(this::runAlone);
      } catch (InterruptedException e) {
        log.warn("The writer was interrupted; nothing is stored any more");
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

  /** Ends the writer once all that is queued is stored. */
  @Override
  public void close() {
    queue(handle -> true, WritePriority.SHUTDOWN);
    try {
      thread.join(MAX_CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Closes the connection, after the last reader's: then SQLite empties its log. */
  void closeConnection() {
    writer.close();
  }
}
