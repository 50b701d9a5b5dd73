package backheel.store;

import backheel.story.Report;
import org.jdbi.v3.core.Handle;

/**
 * Writes what is owed to whom: from the story's subjects and source to those who wait for them,
 * never through all chats. A chat is owed a story once, whatever made it wait for it.
 */
final class FanOut {
  int toAll(Handle tx, long story, Report report, String source, long now) {
    long before = lastDelivery(tx);
    boolean bait = report.suspicion().isBait();
    for (var counted : report.subjects()) {
      owe(tx, story, "follow", "subject", counted.subject().key(), bait, now);
    }
    owe(tx, story, "subscription", "feed", source, bait, now);
    owe(tx, story, "subscription", "feed", Chats.EVERY_STORY, bait, now);
    return openLanes(tx, before, now);
  }

  int toSubscribers(Handle tx, long story, Report report, String source, long now) {
    long before = lastDelivery(tx);
    owe(tx, story, "subscription", "feed", source, report.suspicion().isBait(), now);
    return openLanes(tx, before, now);
  }

  /**
   * Owes the story to every chat with this wish that listens, has not muted what it is about, and
   * wants bait if it is bait.
   */
  private static void owe(
      Handle tx, long story, String wishes, String column, String wish, boolean bait, long now) {
    tx.createUpdate(
            """
            insert into delivery (chat, story, why, state, attempts, created)
            select w.chat, :story, w.%1$s, 0, 0, :now
            from %2$s w join chat c on c.id = w.chat
            where w.%1$s = :wish and c.gone is null and c.paused = 0 and c.bait >= :bait and not exists (
              select 1 from mute m join story_subject s
                on s.subject = m.subject and s.story = :story
              where m.chat = w.chat and m.until > :now)
            on conflict (chat, story) do nothing
            """
                .formatted(column, wishes))
        .bind("story", story)
        .bind("wish", wish)
        .bind("bait", bait ? 1 : 0)
        .bind("now", now)
        .execute();
  }

  private static long lastDelivery(Handle tx) {
    return tx.createQuery("select coalesce(max(id), 0) from delivery").mapTo(Long.class).one();
  }

  /** Counts the new deliveries into their lanes. */
  private static int openLanes(Handle tx, long before, long now) {
    return tx.createUpdate(
            """
            insert into lane (chat, platform, pending, next_at)
            select chat, substr(chat, 1, instr(chat, ':') - 1), 1, :now from delivery
            where id > :before
            on conflict (chat) do update set pending = lane.pending + 1
            """)
        .bind("now", now)
        .bind("before", before)
        .execute();
  }
}
