package backheel.store;

import org.jdbi.v3.core.Handle;

/**
 * Notes that a story has changed, and which of the messages that told it are to be changed with it.
 */
final class Growth {
  /** The target under which changing messages is left off and gone on with. */
  private static final String TARGET = "growth/";

  /** Changes that come close together become one. */
  private static final long SETTLING = 45_000;

  /** Who was told longer ago is not troubled: nobody looks there any more. */
  private static final long FRESH = 48 * 3_600_000L;

  private Growth() {}

  /**
   * The story has changed so that people should see it.
   *
   * @param report a report of it, from which changing goes on if there are many messages
   * @return how many messages are to be changed, so far
   */
  static int of(Handle tx, long story, long report, long now) {
    tx.execute("update story set edition = edition + 1 where number = ?", story);
    var step = step(tx, story, 0, FanOut.CHUNK, now);
    if (!step.done()) {
      FanOut.leaveOff(tx, report, TARGET, step.reached());
    }
    return step.told();
  }

  static boolean isTarget(String target) {
    return target.equals(TARGET);
  }

  static FanOut.Step step(Handle tx, long story, long reached, int most, long now) {
    var stretch =
        tx.createQuery(
                "select coalesce(max(id), 0), count(*) from (select id from delivery"
                    + " where story = :story and id > :reached order by id limit :most)")
            .bind("story", story)
            .bind("reached", reached)
            .bind("most", most)
            .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
            .one();
    if (stretch[1] == 0) {
      return new FanOut.Step(reached, 0, 0, true);
    }
    int changed =
        tx.createUpdate(
                """
                insert into growth (delivery, chat, platform, at)
                select id, chat, substr(chat, 1, instr(chat, ':') - 1), :at from delivery
                where story = :story and id > :reached and id <= :upto
                  and state = 1 and message is not null and ended > :since
                  and not exists (
                    select 1 from chat c where c.id = delivery.chat and c.gone is not null)
                on conflict (delivery) do nothing
                """)
            .bind("at", now + SETTLING)
            .bind("story", story)
            .bind("reached", reached)
            .bind("upto", stretch[0])
            .bind("since", now - FRESH)
            .execute();
    return new FanOut.Step(stretch[0], (int) stretch[1], changed, stretch[1] < most);
  }

  /** A message that was just sent tells the story as it was; if it has changed since, it grows. */
  static void catchUp(Handle tx, long delivery, long now) {
    tx.execute(
        """
        insert into growth (delivery, chat, platform, at)
        select d.id, d.chat, substr(d.chat, 1, instr(d.chat, ':') - 1), ?
        from delivery d join story s on s.number = d.story
        where d.id = ? and s.edition > d.edition and d.state = 1 and d.message is not null
          and not exists (select 1 from chat c where c.id = d.chat and c.gone is not null)
        on conflict (delivery) do nothing
        """,
        now + SETTLING,
        delivery);
  }
}
