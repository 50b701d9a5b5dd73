package backheel.store.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection for reading or writing, used by one thread at a time and replaced when broken. */
final class PooledConnection implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PooledConnection.class);

  private final Jdbi jdbi;
  private @Nullable Handle handle;

  PooledConnection(Jdbi jdbi) {
    this.jdbi = jdbi;
    handle = jdbi.open();
  }

  /** Returns the connection, opening a new one if the last was dropped. */
  Handle open() {
    var opened = handle == null ? jdbi.open() : handle;
    handle = opened;
    return opened;
  }

  /**
   * Drops the connection. After a failure it is unknown what is still open on it: an unclosed
   * statement would keep a reader in the past, and a transaction would lock others out.
   */
  @Override
  public void close() {
    var dropped = handle;
    handle = null;
    if (dropped != null) {
      try {
        dropped.close();
      } catch (JdbiException e) {
        log.debug("a connection could not be closed", e);
      }
    }
  }
}
