package backheel.store;

import backheel.story.Directions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The feeds that chats subscribed to, and where each source was left off. */
public final class Feeds {
  private final Database database;
  private final Clock clock;

  public Feeds(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A feed that some chat asked for. */
  public record Feed(String key, String address, String title) {
    public Feed {
      title = Directions.removed(title);
    }
  }

  /** Keeps a feed that a chat asked for. */
  public void add(Feed feed) {
    add(feed, false);
  }

  /** Keeps a feed that the operator asked for: it is read whether or not a chat gets it. */
  public void addImported(Feed feed) {
    add(feed, true);
  }

  private void add(Feed feed, boolean imported) {
    database.write(tx ->
        tx.execute(
            """
            insert into feed (key, address, title, imported, since) values (?, ?, ?, ?, ?)
            on conflict (key) do update
            set title = excluded.title, imported = max(feed.imported, excluded.imported)
            """,
            feed.key(),
            feed.address(),
            feed.title(),
            imported ? 1 : 0,
            clock.millis()));
  }

  /** Every feed that at least one chat gets, and every imported one. */
  public List<Feed> subscribed() {
    return database.read(handle ->
        handle
            .createQuery(
                "select key, address, title from feed f"
                    + " where imported = 1"
                    + " or exists (select 1 from wish w where w.target = 'feed/' || f.key)")
            .map((row, context) -> new Feed(row.getString(1), row.getString(2), row.getString(3)))
            .list());
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
