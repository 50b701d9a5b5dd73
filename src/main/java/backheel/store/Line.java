package backheel.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that reads or writes, of one thread at a time; a broken one is replaced. */
final class Line implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Line.class);

  private final Jdbi jdbi;
  private @Nullable Handle handle;

  Line(Jdbi jdbi) {
    this.jdbi = jdbi;
    handle = jdbi.open();
  }

  /** The connection, opened anew when the last one was dropped. */
  Handle open() {
    var opened = handle == null ? jdbi.open() : handle;
    handle = opened;
    return opened;
  }

  /**
   * Lets go of the connection. After a failure nobody knows what is still open on it: a statement
   * that was not closed would keep a reader in the past, and a transaction would lock others out.
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
