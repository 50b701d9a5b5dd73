package backheel.store.feed;

import backheel.input.BidiControlRemover;
import backheel.store.database.Database;
import backheel.store.database.EnumColumn;
import backheel.store.report.Audience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The feeds that chats subscribed to, and the bookmarks of all sources. */
public final class Feeds {
  /** Time for which a feed without subscribers is kept, for a chat that is about to subscribe. */
  private static final Duration UNUSED_RETENTION = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;

  /**
   * Feeds that chats added during this run: one deleted in the middle of a visit keeps its
   * audience.
   */
  private final Set<String> added = ConcurrentHashMap.newKeySet();

  public Feeds(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A feed that a chat requested. */
  public record Feed(String key, String address, String title) {
    public Feed {
      title = BidiControlRemover.remove(title);
    }
  }

  /** The visibility of a feed's stories. */
  public enum Visibility {
    /** Stored before visibility was; settled at the next start. */
    UNSETTLED,
    /** For the feed's subscribers; the operator has not decided. */
    ASKED,
    /** For the feed's subscribers, as the operator decided. */
    PRIVATE,
    /** For everybody: the operator adopted the feed. */
    PUBLIC,
    /** For everybody: the feed is in the configuration. */
    CONFIGURED,
    /** For nobody: the feed is not read. */
    REFUSED;

    public boolean isForEverybody() {
      return this == PUBLIC || this == CONFIGURED;
    }
  }

  /**
   * A feed that was added at run time.
   *
   * @param number the number by which the operator refers to it
   * @param chats the number of subscribed chats
   * @param stories the number of its stories that are not for everybody
   */
  public record AddedFeed(
      long number, Feed feed, Visibility visibility, Instant since, int chats, int stories) {}

  /** Adds a feed that a chat requested; its stories are for its subscribers. */
  public void add(Feed feed) {
    add(feed, Visibility.ASKED);
  }

  /** Adds a feed of the configuration that a chat requested. */
  public void addConfigured(Feed feed) {
    add(feed, Visibility.CONFIGURED);
  }

  /** Adds a feed that the operator requested; it is for everybody, with or without subscribers. */
  public void addImported(Feed feed) {
    add(feed, Visibility.PUBLIC);
  }

  private void add(Feed feed, Visibility standing) {
    if (standing == Visibility.ASKED) {
      added.add(feed.key());
    }
    boolean imported = standing == Visibility.PUBLIC;
    database.write(tx ->
        tx.execute(
            """
            insert into feed (key, address, title, imported, since, visibility, number)
            values (?, ?, ?, ?, ?, ?, (select coalesce(max(number), 0) + 1 from feed))
            on conflict (key) do update
            set title = excluded.title,
              since = case
                when exists (select 1 from subscription s where s.topic = 'feed/' || feed.key)
                then feed.since else excluded.since end,
              imported = max(feed.imported, excluded.imported),
              visibility = case
                when feed.visibility = 'configured' or excluded.visibility = 'asked' then feed.visibility
                else excluded.visibility end
            """,
            feed.key(),
            feed.address(),
            feed.title(),
            imported ? 1 : 0,
            clock.millis(),
            EnumColumn.write(standing)));
  }

  /** Returns the audience of a source's stories. */
  public Audience audience(String source) {
    boolean wasAdded = added.contains(source);
    return database.read(handle -> FeedQueries.audience(handle, source, wasAdded));
  }

  /** Returns the visibility of a feed's stories, if known. */
  public Optional<Visibility> visibility(String key) {
    return database.read(handle ->
        handle
            .createQuery("select visibility from feed where key = ?")
            .bind(0, key)
            .mapTo(String.class)
            .findFirst()
            .map(written -> EnumColumn.read(written, Visibility.class)));
  }

  /** Returns the feeds that chats and the operator added at run time, undecided ones first. */
  public List<AddedFeed> added() {
    return database.read(FeedQueries::added);
  }

  /**
   * Applies the configuration at a start: its sources are for everybody, and a source that is no
   * longer in it is again for its subscribers.
   */
  public void applyConfiguration(Collection<String> configured) {
    database.<Boolean>write(tx -> {
      FeedVisibilityUpdater.applyConfiguration(tx, configured);
      return true;
    });
    added.addAll(database.read(FeedQueries::chatFeedKeys));
  }

  /** Returns every feed with a subscriber, and every one that the operator added. */
  public List<Feed> activeFeeds() {
    return database.read(handle ->
        handle
            .createQuery(
                "select key, address, title from feed f where visibility <> 'refused'"
                    + " and (imported = 1"
                    + " or exists (select 1 from subscription s where s.topic = 'feed/' || f.key))")
            .map((row, context) -> new Feed(row.getString(1), row.getString(2), row.getString(3)))
            .list());
  }

  /**
   * Deletes the feeds that chats added and none subscribes to any more, with all their stories.
   *
   * @return the number deleted
   */
  public int deleteUnused() {
    return database.write(tx -> {
      var unwanted =
          tx.createQuery(
                  "select key from feed f where imported = 0 and visibility in ('asked', 'private')"
                      + " and since < ?"
                      + " and not exists (select 1 from subscription s where s.topic = 'feed/' || f.key)")
              .bind(0, clock.instant().minus(UNUSED_RETENTION).toEpochMilli())
              .mapTo(String.class)
              .list();
      unwanted.forEach(feed -> FeedQueries.delete(tx, feed));
      return unwanted.size();
    });
  }

  /** Returns the number of feeds that are read for chats or the operator. */
  public int count() {
    return database.read(handle ->
        handle
            .createQuery(
                "select count(*) from feed f where imported = 1"
                    + " or exists (select 1 from subscription s where s.topic = 'feed/' || f.key)")
            .mapTo(Integer.class)
            .one());
  }

  public Optional<Feed> byAddress(String address) {
    return database.read(handle ->
        handle
            .createQuery("select key, address, title from feed where address = ?")
            .bind(0, address)
            .map((row, context) -> new Feed(row.getString(1), row.getString(2), row.getString(3)))
            .findFirst());
  }

  /** Returns the bookmark of a source: the position reached in it. */
  public Optional<String> bookmark(String source) {
    return database.read(handle ->
        handle
            .createQuery("select mark from bookmark where source = ?")
            .bind(0, source)
            .mapTo(String.class)
            .findFirst());
  }

  public void setBookmark(String source, String mark) {
    database.write(tx ->
        tx.execute(
            "insert into bookmark (source, mark) values (?, ?)"
                + " on conflict (source) do update set mark = excluded.mark",
            source,
            mark));
  }
}
