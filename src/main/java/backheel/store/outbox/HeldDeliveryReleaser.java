package backheel.store.outbox;

import backheel.store.database.Database;
import org.jdbi.v3.core.Handle;

/** The deliveries held until a set time, to be sent together: digests, previews and wrap-ups. */
final class HeldDeliveryReleaser {
  private HeldDeliveryReleaser() {}

  /** Returns whether any held delivery is due. */
  static boolean isAnyDue(Database database, long now) {
    return database.read(handle ->
        handle
            .createQuery("select 1 from delivery where state = 'held' and release_at <= ? limit 1")
            .bind(0, now)
            .mapTo(Integer.class)
            .findFirst()
            .isPresent());
  }

  /**
   * Queues due deliveries again, as one message per chat and kind.
   *
   * @return the number of rows released
   */
  static int release(Handle tx, long now) {
    var bundles =
        tx.createQuery(
                "select chat, bundle_kind, min(id) from delivery"
                    + " where state = 'held' and release_at <= ? group by chat, bundle_kind")
            .bind(0, now)
            .map((row, context) -> new Bundle(row.getString(1), row.getString(2), row.getLong(3)))
            .list();
    int released = 0;
    for (var bundle : bundles) {
      released +=
          tx.execute(
              """
              update delivery set state = 'queued', release_at = null, bundle = ?
              where state = 'held' and release_at <= ? and chat = ? and bundle_kind = ?
              """,
              bundle.first(),
              now,
              bundle.chat(),
              bundle.kind());
      tx.execute("update lane set next_at = min(next_at, ?) where chat = ?", now, bundle.chat());
    }
    return released;
  }

  /**
   * The due deliveries of a chat that are released together.
   *
   * @param chat the chat's id as it is stored, whether it can be parsed or not
   */
  private record Bundle(String chat, String kind, long first) {}
}
