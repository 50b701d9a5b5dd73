package backheel.store;

import backheel.store.Feeds.Added;
import backheel.store.Feeds.Feed;
import backheel.store.Feeds.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What is read of the rows of feeds. */
final class FeedRow {
  /** Whose stories are for the chats that get the feed. */
  private static final String OWN = "standing in ('unsettled', 'asked', 'private')";

  private static final String ADDED =
      """
      select f.number, f.key, f.address, f.title, f.standing, f.since,
        (select count(*) from wish w where w.target = 'feed/' || f.key),
        (select count(*) from report r where r.feed = f.key)
      from feed f where f.standing <> 'configured'
      order by case f.standing when 'asked' then 0 when 'unsettled' then 0 when 'private' then 1
        when 'public' then 2 else 3 end, f.since desc, f.number desc
      """;

  private FeedRow() {}

  /**
   * Whose the stories of a source are.
   *
   * @param wasAdded whether a chat has added it, though its row may be gone: then it is nobody's
   */
  static Audience audience(Handle handle, String source, boolean wasAdded) {
    boolean isEverybodys =
        handle
            .createQuery("select standing from feed where key = ?")
            .bind(0, source)
            .mapTo(String.class)
            .findFirst()
            .map(standing -> Standing.read(standing).isEverybodys())
            .orElse(!wasAdded);
    return isEverybodys ? Audience.EVERYBODY : new Audience(source);
  }

  static boolean isThere(Handle handle, String key) {
    return handle
        .createQuery("select 1 from feed where key = ?")
        .bind(0, key)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** The keys of all feeds whose stories are not everybody's. */
  static List<String> keys(Handle handle) {
    return handle
        .createQuery("select key from feed where standing not in ('public', 'configured')")
        .mapTo(String.class)
        .list();
  }

  static List<Added> added(Handle handle) {
    return handle
        .createQuery(ADDED)
        .map((row, context) ->
            new Added(
                row.getLong(1),
                new Feed(row.getString(2), row.getString(3), row.getString(4)),
                Standing.read(row.getString(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getInt(7),
                row.getInt(8)))
        .list();
  }

  /** What is seen in a chat: by its own wishes, and by those of others that are told there. */
  static Viewer viewer(Handle handle, String chat) {
    var feeds =
        handle
            .createQuery(
                """
                select f.key from wish w join feed f on f.key = substr(w.target, 6)
                where w.target >= 'feed/' and w.target < 'feed0'
                  and w.chat in (select :chat union all select id from chat where home = :chat)
                  and f.
                """
                        .strip()
                    + OWN)
            .bind("chat", chat)
            .mapTo(String.class)
            .list();
    return feeds.isEmpty() ? Viewer.ANYBODY : new Viewer(Set.copyOf(feeds));
  }
}
