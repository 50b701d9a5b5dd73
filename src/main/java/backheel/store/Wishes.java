package backheel.store;

import backheel.store.Chats.Followed;
import backheel.store.Chats.SubscribedFeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the chats wait for, and on which terms. */
public final class Wishes {
  private static final String WISH =
      "select id, chat, target, name, kind, outlets, languages, never, digest, paused_until,"
          + " silent, ping from wish ";

  private final Database database;
  private final Clock clock;

  public Wishes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Waits for a target from now on; false when the chat did already, and then its terms stay.
   *
   * @param name what it is called, "" where the target says it all
   */
  public boolean add(String chat, String target, String name, Terms terms) {
    return database.write(tx -> {
      Whereabouts.ensure(tx, chat, clock.millis());
      int added =
          tx.execute(
              "insert into wish (chat, target, name, since) values (?, ?, ?, ?)"
                  + " on conflict do nothing",
              chat,
              target,
              name,
              clock.millis());
      if (added > 0) {
        store(tx, chat, target, terms);
        WordWishes.learn(tx, chat, target);
      }
      return added > 0;
    });
  }

  /** Changes the terms of a wish; false when the chat has no such wish. */
  public boolean change(String chat, String target, Terms terms) {
    return database.write(tx -> store(tx, chat, target, terms) > 0);
  }

  private static int store(Handle tx, String chat, String target, Terms terms) {
    return tx.execute(
        """
        update wish set kind = ?, outlets = ?, languages = ?, never = ?, digest = ?, paused_until = ?,
          silent = ?, ping = ?
        where chat = ? and target = ?
        """,
        terms.kind().code,
        terms.outlets(),
        joined(",", terms.languages()),
        joined("|", terms.never()),
        terms.digest() ? 1 : 0,
        terms.pausedUntil().toEpochMilli(),
        terms.silent() ? 1 : 0,
        terms.ping(),
        chat,
        target);
  }

  /** No longer waits for a target; false when the chat did not. */
  public boolean remove(String chat, String target) {
    return database.write(
        tx -> tx.execute("delete from wish where chat = ? and target = ?", chat, target) > 0);
  }

  public Optional<Wish> find(String chat, String target) {
    return database.read(handle ->
        handle
            .createQuery(WISH + "where chat = ? and target = ?")
            .bind(0, chat)
            .bind(1, target)
            .map((row, context) -> read(row))
            .findFirst());
  }

  /** A wish of the chat by its number, wherever it stands in the list. */
  public Optional<Wish> find(String chat, long id) {
    return of(chat).stream().filter(wish -> wish.id() == id).findFirst();
  }

  /** Everything a chat waits for, in the order it was asked for. */
  public List<Wish> of(String chat) {
    return database.read(handle ->
        handle
            .createQuery(WISH + "where chat = ? order by id")
            .bind(0, chat)
            .map((row, context) -> read(row))
            .list());
  }

  /** The subjects that most chats wait for, by their keys. Counts all wishes there are. */
  public List<String> mostWaitedFor(int limit) {
    return database
        .read(handle ->
            handle
                .createQuery(
                    "select target from wish group by target order by count(*) desc, target limit ?")
                .bind(0, limit)
                .mapTo(String.class)
                .list())
        .stream()
        .filter(Target::isSubject)
        .toList();
  }

  public int count(String chat) {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from wish where chat = ?")
            .bind(0, chat)
            .mapTo(Integer.class)
            .one());
  }

  /** Follows a subject from now on; false when the chat did already. */
  public boolean follow(String chat, String subject, String name) {
    return add(chat, subject, name, Terms.NONE);
  }

  /** Whom and what a chat follows, by name. */
  public List<Followed> following(String chat) {
    return of(chat).stream()
        .filter(wish -> Target.isSubject(wish.target()))
        .map(wish -> new Followed(wish.target(), wish.name()))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  /**
   * Gets a feed, or every story, from now on; false when the chat did already.
   *
   * @param feed a feed's key, or {@link Chats#EVERY_STORY}
   */
  public boolean subscribe(String chat, String feed) {
    return add(chat, feedTarget(feed), "", Terms.NONE);
  }

  public boolean unsubscribe(String chat, String feed) {
    return remove(chat, feedTarget(feed));
  }

  private static String feedTarget(String feed) {
    return feed.equals(Target.EVERYTHING) ? feed : Target.feed(feed);
  }

  /** The feeds a chat gets, in the order it asked for them. */
  public List<SubscribedFeed> subscriptions(String chat) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select case w.target when '*' then '*' else substr(w.target, 6) end,
                  coalesce(f.address, ''), coalesce(f.title, '')
                from wish w left join feed f on w.target = 'feed/' || f.key
                where w.chat = ? and (w.target = '*' or w.target like 'feed/%') order by w.id
                """)
            .bind(0, chat)
            .map((row, context) ->
                new SubscribedFeed(row.getString(1), row.getString(2), row.getString(3)))
            .list());
  }

  /** The name under which a chat follows a subject that the catalogue does not know. */
  public Optional<String> nameOf(String target) {
    return database.read(handle ->
        handle
            .createQuery("select name from wish where target = ? limit 1")
            .bind(0, target)
            .mapTo(String.class)
            .findFirst());
  }

  private static String joined(String mark, Collection<String> words) {
    return words.isEmpty()
        ? ""
        : words.stream().sorted().collect(Collectors.joining(mark, mark, mark));
  }

  private static Set<String> parted(String[] words) {
    return Arrays.stream(words).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
  }

  private static Wish read(ResultSet row) throws SQLException {
    return new Wish(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        new Terms(
            Terms.Kind.of(row.getInt(5)),
            row.getInt(6),
            parted(row.getString(7).split(",", -1)),
            parted(row.getString(8).split("\\|", -1)),
            row.getInt(9) != 0,
            Instant.ofEpochMilli(row.getLong(10)),
            row.getInt(11) != 0,
            row.getString(12)));
  }
}
