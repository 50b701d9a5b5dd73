package backheel.store.outbox;

import backheel.chat.ChatId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Queries for the heads of the lanes: due messages, due edits, and the next due time. */
final class DueDeliveries {
  /** Repeats the conditions of the partial indexes, without which SQLite would not use them. */
  static final String DUE =
      """
      select d.id, d.chat, d.story, d.topic, d.notice, d.bundle_kind, d.attempts, d.bundle, d.created,
        l.pending
      from (
        select chat, next_at, pending from lane
        where platform = :platform and pending > 0 and next_at <= :now and instr(chat, ':') > 1
        order by next_at limit :most
      ) l join delivery d on d.id = (
        select id from delivery where chat = l.chat and state = 'queued'
        order by bundle is null, id limit 1)
      order by l.next_at, d.id
      """;

  static final String DUE_EDITS =
      """
      select d.id, d.chat, d.story, d.topic, d.notice, d.bundle_kind, e.attempts, d.bundle, d.created,
        0, d.message
      from pending_edit e join delivery d on d.id = e.delivery
      left join lane l on l.chat = e.chat
      where e.platform = :platform and e.at <= :now and coalesce(l.next_at, 0) <= :now
        and instr(d.chat, ':') > 1
      order by e.at limit :most
      """;

  private DueDeliveries() {}

  static List<OutgoingMessage> due(
      Handle handle, String platform, long now, Collection<ChatId> busy, int limit) {
    return handle
        .createQuery(DUE)
        .bind("platform", platform)
        .bind("now", now)
        .bind("most", limit + busy.size())
        .map((row, context) -> DeliveryRow.read(row, null))
        // Read to the end: a half-read result would keep its reader in the past.
        .list()
        .stream()
        .filter(deliveryRow -> !busy.contains(deliveryRow.chat()))
        .limit(limit)
        .flatMap(deliveryRow -> deliveryRow.toMessage(handle).stream())
        .toList();
  }

  static List<OutgoingMessage> dueEdits(
      Handle handle, String platform, long now, Collection<ChatId> busy, int limit) {
    var chats = new HashSet<>(busy);
    return handle
        .createQuery(DUE_EDITS)
        .bind("platform", platform)
        .bind("now", now)
        .bind("most", limit + busy.size())
        .map((row, context) -> DeliveryRow.read(row, row.getString(11)))
        .list()
        .stream()
        .filter(deliveryRow -> chats.add(deliveryRow.chat()))
        .limit(limit)
        .flatMap(deliveryRow -> deliveryRow.toMessage(handle).stream())
        .toList();
  }

  static Optional<Instant> nextDue(Handle handle, String platform) {
    return handle
        .createQuery(
            """
            select min(at) from (
              select min(next_at) as at from lane where platform = :platform and pending > 0
              union all select min(release_at) from delivery where state = 'held'
              union all select min(max(e.at, coalesce(l.next_at, 0)))
                from pending_edit e left join lane l on l.chat = e.chat
                where e.platform = :platform)
            """)
        .bind("platform", platform)
        .mapTo(Long.class)
        .findFirst()
        .map(Instant::ofEpochMilli);
  }
}
