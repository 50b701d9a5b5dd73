package backheel.store.database;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The connections for reading, each of which is replaced after a failure. */
final class ReaderPool implements AutoCloseable {
  private final BlockingQueue<PooledConnection> readers;

  ReaderPool(Jdbi jdbi, int size) {
    readers = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      readers.add(new PooledConnection(jdbi));
    }
  }

  <T> T read(Function<Handle, T> query) {
    var reader = take();
    try {
      return query.apply(reader.open());
    } catch (RuntimeException e) {
      throw e instanceof JdbiException ? broken(reader, e) : e;
    } catch (Exception e) {
      // Jdbi lets an SQLException from closing a result pass undeclared.
      throw broken(reader, e);
    } finally {
      readers.add(reader);
    }
  }

  private static StorageException broken(PooledConnection reader, Exception cause) {
    reader.close();
    return StorageException.of(cause);
  }

  private PooledConnection take() {
    try {
      return readers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("interrupted while waiting for the database", e);
    }
  }

  @Override
  public void close() {
    readers.forEach(PooledConnection::close);
  }
}
