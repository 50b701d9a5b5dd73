package backheel.store.story;

import org.jdbi.v3.core.Handle;

/**
 * The deliveries of merged stories: no chat is sent the same event twice because two stories became
 * one, and everything is queued as before when the merge is reverted.
 */
final class DeliveryMerger {
  private DeliveryMerger() {}

  /**
   * Supersedes the deliveries of the merged story: a chat that was sent one story, or has it
   * queued, is not sent the other.
   */
  static void merge(Handle tx, long decision, long into, long from, long now) {
    long before =
        tx.createQuery("select coalesce(max(id), 0) from delivery").mapTo(Long.class).one();
    tx.execute(
        """
        insert into delivery (chat, story, topic, state, attempts, created, ended, note, bundle_kind)
        select d.chat, ?, d.topic,
          case when d.state in ('queued', 'held') then 'queued' else 'superseded' end, 0, d.created,
          case when d.state in ('queued', 'held') then null else ? end, 'merged', d.bundle_kind
        from delivery d where d.story = ? and d.state <> 'withheld'
        on conflict (chat, story) do nothing
        """,
        into,
        now,
        from);
    tx.execute(
        "insert into decided_delivery select ?, id, 1 from delivery where story = ? and id > ?",
        decision,
        into,
        before);
    tx.execute(
        "insert into decided_delivery select ?, id, 0 from delivery where story = ?"
            + " and state in ('queued', 'held')",
        decision,
        from);
    tx.execute(
        "update delivery set state = 'superseded', ended = ?, note = 'merged', bundle = null"
            + " where story = ? and state in ('queued', 'held')",
        now,
        from);
  }

  /** Queues superseded deliveries again, except for chats that were sent the merged story. */
  static void separate(Handle tx, long decision) {
    tx.execute(
        """
        update delivery set state = 'queued', ended = null, note = null
        where state = 'superseded' and id in (
          select delivery from decided_delivery where decision = ? and written = 0)
        and not exists (
          select 1 from delivery told join decided_delivery w on w.delivery = told.id
          where w.decision = ? and w.written = 1 and told.chat = delivery.chat
            and told.state in ('sent', 'abandoned'))
        """,
        decision,
        decision);
    tx.execute(
        """
        delete from delivery where state in ('queued', 'superseded', 'held') and id in (
          select delivery from decided_delivery where decision = ? and written = 1)
        """,
        decision);
  }
}
