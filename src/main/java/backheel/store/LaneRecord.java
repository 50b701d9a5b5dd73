package backheel.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the deliveries tell of the past: when, how many, and which was the newest. */
final class LaneRecord {
  private LaneRecord() {}

  static Optional<Instant> lastEnd(Handle handle) {
    return handle
        .createQuery("select max(ended) from delivery where state <> 0")
        .mapTo(Long.class)
        .findFirst()
        .map(Instant::ofEpochMilli);
  }

  static long newest(Handle handle) {
    return handle.createQuery("select coalesce(max(id), 0) from delivery").mapTo(Long.class).one();
  }

  static List<Lanes.Sent> sentLately(Handle handle, String platform, Instant since) {
    return handle
        .createQuery(
            """
            select chat, ended from delivery
            where state = 1 and state <> 0 and ended >= :since
              and chat >= :from and chat < :to order by ended
            """)
        .bind("since", since.toEpochMilli())
        .bind("from", platform + ":")
        .bind("to", platform + ";")
        .map((row, context) ->
            new Lanes.Sent(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
        .list();
  }

  static int sentSince(Handle handle, String chat, Instant since) {
    return handle
        .createQuery(
            "select count(distinct coalesce(bundle, id)) from delivery"
                + " where chat = ? and state = 1 and ended >= ? and kept_as <> 'digest'")
        .bind(0, chat)
        .bind(1, since.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  static Lanes.Tally tally(Handle handle, String platform, Instant since) {
    var owed =
        handle
            .createQuery(
                "select coalesce(sum(pending), 0) from lane where platform = ? and pending > 0")
            .bind(0, platform)
            .mapTo(Long.class)
            .one();
    return new Lanes.Tally(
        owed, ended(handle, platform, 1, since), ended(handle, platform, 2, since));
  }

  private static long ended(Handle handle, String platform, int state, Instant since) {
    return handle
        .createQuery(
            "select count(*) from delivery where state = :state and state <> 0 and ended >= :since"
                + " and chat >= :from and chat < :to")
        .bind("state", state)
        .bind("since", since.toEpochMilli())
        .bind("from", platform + ":")
        .bind("to", platform + ";")
        .mapTo(Long.class)
        .one();
  }
}
