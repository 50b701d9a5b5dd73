package backheel.store;

import org.jdbi.v3.core.Handle;

/**
 * Sees to it that nobody is told the same event twice because two stories became one, and that all
 * is owed as before when that is taken back.
 */
final class DecidedDeliveries {
  private static final int SET_ASIDE = 3;

  private DecidedDeliveries() {}

  /** Whoever was told of one story, or is owed it, need not be told of both. */
  static void join(Handle tx, long decision, long into, long from, long now) {
    long before =
        tx.createQuery("select coalesce(max(id), 0) from delivery").mapTo(Long.class).one();
    tx.execute(
        """
        insert into delivery (chat, story, why, state, attempts, created, ended, note, kept_as)
        select d.chat, ?, d.why, case when d.state in (0, 4) then 0 else %1$d end, 0, d.created,
          case when d.state in (0, 4) then null else ? end, 'merged', d.kept_as
        from delivery d where d.story = ? and d.state <> 5
        on conflict (chat, story) do nothing
        """
            .formatted(SET_ASIDE),
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
            + " and state in (0, 4)",
        decision,
        from);
    tx.execute(
        "update delivery set state = ?, ended = ?, note = 'merged', bundle = null"
            + " where story = ? and state in (0, 4)",
        SET_ASIDE,
        now,
        from);
  }

  /** What was set aside is owed again, except to those who have been told of both in one. */
  static void part(Handle tx, long decision) {
    tx.execute(
        """
        update delivery set state = 0, ended = null, note = null
        where state = %1$d and id in (
          select delivery from decided_delivery where decision = ? and written = 0)
        and not exists (
          select 1 from delivery told join decided_delivery w on w.delivery = told.id
          where w.decision = ? and w.written = 1 and told.chat = delivery.chat
            and told.state in (1, 2))
        """
            .formatted(SET_ASIDE),
        decision,
        decision);
    tx.execute(
        """
        delete from delivery where state in (0, %1$d, 4) and id in (
          select delivery from decided_delivery where decision = ? and written = 1)
        """
            .formatted(SET_ASIDE),
        decision);
  }
}
