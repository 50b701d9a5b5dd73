package backheel.store.fanout;

import org.jdbi.v3.core.Handle;

/** The pending edits of sent messages whose story has changed. */
public final class MessageEditScheduler {
  /** Pseudo-topic under which the progress of scheduling edits is stored. */
  private static final String FAN_OUT_TOPIC = "edits/";

  /** Delay before an edit; changes within it are merged into one. */
  private static final long MERGE_WINDOW_MILLIS = 45_000;

  /** Maximum age of a message to be edited: older ones are no longer looked at. */
  private static final long MAX_MESSAGE_AGE_MILLIS = 48 * 3_600_000L;

  private MessageEditScheduler() {}

  /**
   * Schedules edits after a change of the story that readers should see.
   *
   * @param report a report of the story, under which progress is stored if there are many messages
   * @return the number of edits scheduled so far
   */
  public static int schedule(Handle tx, long story, long report, long now) {
    tx.execute("update story set edition = edition + 1 where number = ?", story);
    var step = step(tx, story, 0, FanOut.FIRST_CHUNK_SIZE, now);
    if (!step.done()) {
      FanOut.saveProgress(tx, report, FAN_OUT_TOPIC, step.lastExamined());
    }
    return step.queued();
  }

  static boolean isEditTopic(String target) {
    return target.equals(FAN_OUT_TOPIC);
  }

  static FanOutStepResult step(Handle tx, long story, long reached, int most, long now) {
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
      return new FanOutStepResult(reached, 0, 0, true);
    }
    int changed =
        tx.createUpdate(
                """
                insert into pending_edit (delivery, chat, platform, at)
                select id, chat, substr(chat, 1, instr(chat, ':') - 1), :at from delivery
                where story = :story and id > :reached and id <= :upto
                  and state = 'sent' and message is not null and ended > :since
                  and not exists (
                    select 1 from chat c where c.id = delivery.chat and c.gone is not null)
                on conflict (delivery) do nothing
                """)
            .bind("at", now + MERGE_WINDOW_MILLIS)
            .bind("story", story)
            .bind("reached", reached)
            .bind("upto", stretch[0])
            .bind("since", now - MAX_MESSAGE_AGE_MILLIS)
            .execute();
    return new FanOutStepResult(stretch[0], (int) stretch[1], changed, stretch[1] < most);
  }

  /**
   * Schedules an edit of a message that was just sent, if the story has changed since it was
   * rendered.
   */
  public static void scheduleIfStale(Handle tx, long delivery, long now) {
    tx.execute(
        """
        insert into pending_edit (delivery, chat, platform, at)
        select d.id, d.chat, substr(d.chat, 1, instr(d.chat, ':') - 1), ?
        from delivery d join story s on s.number = d.story
        where d.id = ? and s.edition > d.edition and d.state = 'sent' and d.message is not null
          and not exists (select 1 from chat c where c.id = d.chat and c.gone is not null)
        on conflict (delivery) do nothing
        """,
        now + MERGE_WINDOW_MILLIS,
        delivery);
  }
}
