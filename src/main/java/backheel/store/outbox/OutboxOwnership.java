package backheel.store.outbox;

import backheel.store.database.Database;
import backheel.store.database.StorageException;
import org.jdbi.v3.core.Handle;

/**
 * A fencing token: of several processes on one database, only the one that took ownership last
 * finds messages due. A previous owner that was merely suspended finds none any more.
 */
final class OutboxOwnership {
  private final Database database;
  private volatile long epoch;

  OutboxOwnership(Database database) {
    this.database = database;
  }

  /** Takes ownership for this process; a second call does nothing. */
  void take() {
    if (epoch != 0) {
      return;
    }
    epoch =
        database.write(tx ->
            tx.createQuery("update fencing_token set epoch = epoch + 1 returning epoch")
                .mapTo(Long.class)
                .one());
  }

  /**
   * Checks that no other process has taken ownership since.
   *
   * @throws StorageException when one has
   */
  void check(Handle handle) {
    long now = handle.createQuery("select epoch from fencing_token").mapTo(Long.class).one();
    if (epoch != 0 && now != epoch) {
      throw new StorageException("another Backheel has taken over this database", null);
    }
  }
}
