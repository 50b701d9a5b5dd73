package backheel.store.outbox;

import backheel.chat.ChatId;
import backheel.store.database.ChatIdColumn;
import backheel.store.database.EnumColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Queries on past deliveries: when, how many, and the newest. */
final class DeliveryHistory {
  private DeliveryHistory() {}

  static Optional<Instant> lastEndedAt(Handle handle) {
    return handle
        .createQuery("select max(ended) from delivery where state <> 'queued'")
        .mapTo(Long.class)
        .findFirst()
        .map(Instant::ofEpochMilli);
  }

  static long newestId(Handle handle) {
    return handle.createQuery("select coalesce(max(id), 0) from delivery").mapTo(Long.class).one();
  }

  static List<Outbox.Sent> recentlySent(Handle handle, String platform, Instant since) {
    return handle
        .createQuery(
            """
            select chat, ended from delivery
            where state = 'sent' and state <> 'queued' and ended >= :since
              and chat >= :from and chat < :to order by ended
            """)
        .bind("since", since.toEpochMilli())
        .bind("from", platform + ":")
        .bind("to", platform + ";")
        .map((row, context) ->
            new Outbox.Sent(ChatIdColumn.read(row, 1), Instant.ofEpochMilli(row.getLong(2))))
        .list();
  }

  static int countSentSince(Handle handle, ChatId chat, Instant since) {
    return handle
        .createQuery(
            "select count(distinct coalesce(bundle, id)) from delivery"
                + " where chat = ? and state = 'sent' and ended >= ? and bundle_kind <> 'digest'")
        .bind(0, chat)
        .bind(1, since.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  static Outbox.Counts counts(Handle handle, String platform, Instant since) {
    long queued =
        handle
            .createQuery(
                "select coalesce(sum(pending), 0) from lane where platform = ? and pending > 0")
            .bind(0, platform)
            .mapTo(Long.class)
            .one();
    return new Outbox.Counts(
        queued,
        countEnded(handle, platform, DeliveryState.SENT, since),
        countEnded(handle, platform, DeliveryState.ABANDONED, since));
  }

  private static long countEnded(
      Handle handle, String platform, DeliveryState state, Instant since) {
    return handle
        .createQuery(
            "select count(*) from delivery where state = :state and state <> 'queued' and ended >="
                + " :since and chat >= :from and chat < :to")
        .bind("state", EnumColumn.write(state))
        .bind("since", since.toEpochMilli())
        .bind("from", platform + ":")
        .bind("to", platform + ";")
        .mapTo(Long.class)
        .one();
  }
}
