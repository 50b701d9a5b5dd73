package backheel.store;

import backheel.story.Report;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes what is owed to whom: from the story's subjects and source to those who wait for them,
 * never through all chats. A chat is owed a story once, whatever made it wait for it.
 */
final class FanOut {
  private static final String LISTENING =
      " join chat c on c.id = w.chat where c.gone is null and c.paused = 0 and ";

  int toAll(Handle tx, long story, Report report, String source, long now) {
    long before = lastDelivery(tx);
    followers(tx, story, report, now);
    subscribers(tx, story, List.of(source, "*"), now);
    return openLanes(tx, before, now);
  }

  int toSubscribers(Handle tx, long story, String source, long now) {
    long before = lastDelivery(tx);
    subscribers(tx, story, List.of(source), now);
    return openLanes(tx, before, now);
  }

  private static void followers(Handle tx, long story, Report report, long now) {
    for (var counted : report.subjects()) {
      tx.createUpdate(
              """
              insert into delivery (chat, story, why, state, attempts, created)
              select w.chat, :story, w.subject, 0, 0, :now from follow w
              """
                  + LISTENING
                  + """
                   w.subject = :subject and not exists (
                    select 1 from mute m join story_subject s
                      on s.subject = m.subject and s.story = :story
                    where m.chat = w.chat and m.until > :now)
                  on conflict (chat, story) do nothing
                  """)
          .bind("story", story)
          .bind("subject", counted.subject().key())
          .bind("now", now)
          .execute();
    }
  }

  private static void subscribers(Handle tx, long story, List<String> feeds, long now) {
    for (var feed : feeds) {
      tx.createUpdate(
              """
              insert into delivery (chat, story, why, state, attempts, created)
              select w.chat, :story, w.feed, 0, 0, :now from subscription w
              """
                  + LISTENING
                  + """
                   w.feed = :feed and not exists (
                    select 1 from mute m join story_subject s
                      on s.subject = m.subject and s.story = :story
                    where m.chat = w.chat and m.until > :now)
                  on conflict (chat, story) do nothing
                  """)
          .bind("story", story)
          .bind("feed", feed)
          .bind("now", now)
          .execute();
    }
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
