package backheel.store;

import backheel.story.input.BidiControls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The feeds that chats subscribed to, and where each source was left off. */
public final class Feeds {
  /** So long a feed is kept for whoever is just asking for it. */
  private static final Duration UNWANTED = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;

  /**
   * Those that chats have added in this run: one that is forgotten in the midst of a visit stays
   * theirs.
   */
  private final Set<String> added = ConcurrentHashMap.newKeySet();

  public Feeds(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A feed that some chat asked for. */
  public record Feed(String key, String address, String title) {
    public Feed {
      title = BidiControls.remove(title);
    }
  }

  /** Whose the stories of a feed are. */
  public enum Standing {
    /** It was there before this was kept, and is settled at the next start. */
    UNSETTLED,
    /** Of the chats that get it; the operator has not decided. */
    ASKED,
    /** Of the chats that get it, as the operator decided. */
    PRIVATE,
    /** Everybody's: the operator took it in. */
    PUBLIC,
    /** Everybody's: it is in the configuration. */
    CONFIGURED,
    /** Nobody's: it is not read. */
    REFUSED;

    public boolean isEverybodys() {
      return this == PUBLIC || this == CONFIGURED;
    }

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Standing read(String written) {
      return valueOf(written.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A feed that was added while Backheel ran.
   *
   * @param number by which the operator names it
   * @param chats how many chats get it
   * @param stories how many stories it has brought that are not everybody's
   */
  public record Added(
      long number, Feed feed, Standing standing, Instant since, int chats, int stories) {}

  /** Keeps a feed that a chat asked for: its stories are for the chats that get it. */
  public void add(Feed feed) {
    add(feed, Standing.ASKED);
  }

  /** Keeps a feed of the configuration that a chat asked for. */
  public void addConfigured(Feed feed) {
    add(feed, Standing.CONFIGURED);
  }

  /** Keeps a feed that the operator asked for: it is everybody's, whether or not a chat gets it. */
  public void addImported(Feed feed) {
    add(feed, Standing.PUBLIC);
  }

  private void add(Feed feed, Standing standing) {
    if (standing == Standing.ASKED) {
      added.add(feed.key());
    }
    boolean imported = standing == Standing.PUBLIC;
    database.write(tx ->
        tx.execute(
            """
            insert into feed (key, address, title, imported, since, standing, number)
            values (?, ?, ?, ?, ?, ?, (select coalesce(max(number), 0) + 1 from feed))
            on conflict (key) do update
            set title = excluded.title,
              since = case
                when exists (select 1 from wish w where w.target = 'feed/' || feed.key)
                then feed.since else excluded.since end,
              imported = max(feed.imported, excluded.imported),
              standing = case
                when feed.standing = 'configured' or excluded.standing = 'asked' then feed.standing
                else excluded.standing end
            """,
            feed.key(),
            feed.address(),
            feed.title(),
            imported ? 1 : 0,
            clock.millis(),
            standing.written()));
  }

  /** Whose the stories of a source are. */
  public Audience audience(String source) {
    boolean wasAdded = added.contains(source);
    return database.read(handle -> FeedRow.audience(handle, source, wasAdded));
  }

  /** Whose the stories of a feed are, as far as it is known. */
  public Optional<Standing> standing(String key) {
    return database.read(handle ->
        handle
            .createQuery("select standing from feed where key = ?")
            .bind(0, key)
            .mapTo(String.class)
            .findFirst()
            .map(Standing::read));
  }

  /** The feeds that chats and the operator added while Backheel ran, undecided ones first. */
  public List<Added> added() {
    return database.read(FeedRow::added);
  }

  /**
   * Settles at a start what the configuration says: its sources are everybody's, and one that is no
   * longer in it is again for the chats that get it.
   */
  public void settle(Collection<String> configured) {
    database.<Boolean>write(tx -> {
      FeedOwnership.settle(tx, configured);
      return true;
    });
    added.addAll(database.read(FeedRow::keys));
  }

  /** Every feed that at least one chat gets, and every one that is the operator's. */
  public List<Feed> subscribed() {
    return database.read(handle ->
        handle
            .createQuery(
                "select key, address, title from feed f where standing <> 'refused'"
                    + " and (imported = 1"
                    + " or exists (select 1 from wish w where w.target = 'feed/' || f.key))")
            .map((row, context) -> new Feed(row.getString(1), row.getString(2), row.getString(3)))
            .list());
  }

  /**
   * Drops the feeds that chats added and none gets any more, with all they brought.
   *
   * @return how many those were
   */
  public int dropUnwanted() {
    return database.write(tx -> {
      var unwanted =
          tx.createQuery(
                  "select key from feed f where imported = 0 and standing in ('asked', 'private')"
                      + " and since < ?"
                      + " and not exists (select 1 from wish w where w.target = 'feed/' || f.key)")
              .bind(0, clock.instant().minus(UNWANTED).toEpochMilli())
              .mapTo(String.class)
              .list();
      unwanted.forEach(feed -> Erasure.dropFeed(tx, feed));
      return unwanted.size();
    });
  }

  /** How many feeds are read because chats or the operator asked for them. */
  public int count() {
    return database.read(handle ->
        handle
            .createQuery(
                "select count(*) from feed f where imported = 1"
                    + " or exists (select 1 from wish w where w.target = 'feed/' || f.key)")
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

  /** Where a source was left off. */
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
