package backheel.store.feed;

import backheel.chat.ChatId;
import backheel.store.database.EnumColumn;
import backheel.store.feed.Feeds.AddedFeed;
import backheel.store.feed.Feeds.Feed;
import backheel.store.feed.Feeds.Visibility;
import backheel.store.report.Audience;
import backheel.store.report.SourceWithdrawal;
import backheel.store.report.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Queries on the rows of feeds. */
public final class FeedQueries {
  /** Condition for feeds whose stories are for the feed's subscribers. */
  private static final String CHAT_FEEDS = "visibility in ('unsettled', 'asked', 'private')";

  private static final String ADDED_FEEDS =
      """
      select f.number, f.key, f.address, f.title, f.visibility, f.since,
        (select count(*) from subscription s where s.topic = 'feed/' || f.key),
        (select count(*) from report r where r.feed = f.key)
      from feed f where f.visibility <> 'configured'
      order by case f.visibility when 'asked' then 0 when 'unsettled' then 0 when 'private' then 1
        when 'public' then 2 else 3 end, f.since desc, f.number desc
      """;

  private FeedQueries() {}

  /**
   * Returns the audience of a source's stories.
   *
   * @param wasAdded whether a chat has added it, though its row may be gone: then no chat sees them
   */
  static Audience audience(Handle handle, String source, boolean wasAdded) {
    boolean isEverybodys =
        handle
            .createQuery("select visibility from feed where key = ?")
            .bind(0, source)
            .mapTo(String.class)
            .findFirst()
            .map(standing -> EnumColumn.read(standing, Visibility.class).isForEverybody())
            .orElse(!wasAdded);
    return isEverybodys ? Audience.EVERYBODY : new Audience(source);
  }

  public static boolean exists(Handle handle, String key) {
    return handle
        .createQuery("select 1 from feed where key = ?")
        .bind(0, key)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** Returns the keys of all feeds whose stories are not for everybody. */
  static List<String> chatFeedKeys(Handle handle) {
    return handle
        .createQuery("select key from feed where visibility not in ('public', 'configured')")
        .mapTo(String.class)
        .list();
  }

  static List<AddedFeed> added(Handle handle) {
    return handle
        .createQuery(ADDED_FEEDS)
        .map((row, context) ->
            new AddedFeed(
                row.getLong(1),
                new Feed(row.getString(2), row.getString(3), row.getString(4)),
                EnumColumn.read(row.getString(5), Visibility.class),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getInt(7),
                row.getInt(8)))
        .list();
  }

  /**
   * Returns the viewer for a chat: with the feeds of its own subscriptions, and of linked chats
   * whose alerts it receives.
   */
  public static Viewer viewer(Handle handle, ChatId chat) {
    var feeds =
        handle
            .createQuery(
                """
                select f.key from subscription s join feed f on f.key = substr(s.topic, 6)
                where s.topic >= 'feed/' and s.topic < 'feed0'
                  and s.chat in (select :chat union all select id from chat where home = :chat)
                  and f.
                """
                        .strip()
                    + CHAT_FEEDS)
            .bind("chat", chat)
            .mapTo(String.class)
            .list();
    return feeds.isEmpty() ? Viewer.ANYBODY : new Viewer(Set.copyOf(feeds));
  }

  /** Deletes a feed without subscribers, and its stories, which nobody else could see. */
  public static void delete(Handle tx, String feed) {
    SourceWithdrawal.withdraw(tx, feed);
    tx.execute(
        "update report set read_from = '' where read_from = ? and id in"
            + " (select report from report_source where source = ?)",
        feed,
        feed);
    tx.execute("delete from report_source where source = ?", feed);
    LicenceQueries.delete(tx, feed);
    tx.execute("delete from bookmark where source = ?", feed);
    tx.execute("delete from unreadable_document where source = ?", feed);
    tx.execute("delete from feed where key = ?", feed);
  }
}
