package backheel.store.outbox;

import backheel.store.database.Database;
import backheel.store.database.StorageException;
import java.time.Clock;

/**
 * The cleanup after restoring a backup: pending messages and unread entries in it are no longer
 * news.
 */
final class RestoreCleanup {
  private static final String ABANDONED_NOTE = "set aside: it was owed when the backup was made";

  private RestoreCleanup() {}

  /**
   * Skips delivery numbers, so that new ones were not used before or after the backup was made: a
   * platform that saw a number a moment ago would take a new message for a duplicate.
   */
  static void skipUsedNumbers(Database database) {
    database.write(tx ->
        tx.execute("update sqlite_sequence set seq = seq + 10000000 where name = 'delivery'"));
  }

  /**
   * Prevents messages about anything published before now: pending deliveries are abandoned, and
   * feeds and pages are resumed at their state on the next visit. Watched folders continue as
   * before.
   *
   * @return the number of deliveries abandoned
   * @throws StorageException when it could not be stored
   */
  static int abandonPending(Database database, Clock clock) {
    return database.write(tx -> {
      int given =
          tx.execute(
              "update delivery set state = 'abandoned', ended = ?, note = ? where state in"
                  + " ('queued', 'held')",
              clock.millis(),
              ABANDONED_NOTE);
      tx.execute("delete from pending_edit");
      tx.execute("delete from fan_out");
      tx.execute("delete from bookmark where source not like 'folder:%'");
      return given;
    });
  }
}
