package backheel.store.subscription;

import backheel.chat.ChatId;
import backheel.store.chat.ChatLifecycle;
import backheel.store.database.ChatIdColumn;
import backheel.store.database.Database;
import backheel.store.fanout.FanOut;
import backheel.subscription.Subscription;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
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

/** The subscriptions of chats and their filters. */
public final class Subscriptions {
  private static final String SELECT_SUBSCRIPTION =
      "select id, chat, topic, name, kind, min_outlets, languages, excluded_outlets, digest,"
          + " paused_until, silent, ping_role from subscription ";

  private final Database database;
  private final Clock clock;

  public Subscriptions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Subscribes to a topic; returns false when the chat already did, and then its filter stays.
   *
   * @param name the name of the topic, "" where the topic suffices
   */
  public boolean add(ChatId chat, Topic topic, String name, SubscriptionFilter filter) {
    return database.write(tx -> {
      ChatLifecycle.ensure(tx, chat, clock.millis());
      int added =
          tx.execute(
              "insert into subscription (chat, topic, name, since) values (?, ?, ?, ?)"
                  + " on conflict do nothing",
              chat,
              topic.key(),
              name,
              clock.millis());
      if (added > 0) {
        writeFilter(tx, chat, topic, filter);
        FanOut.indexKeywords(tx, chat, topic);
      }
      return added > 0;
    });
  }

  /** Changes the filter of a subscription; returns false when there is no such subscription. */
  public boolean update(ChatId chat, Topic topic, SubscriptionFilter filter) {
    return database.write(tx -> writeFilter(tx, chat, topic, filter) > 0);
  }

  private static int writeFilter(Handle tx, ChatId chat, Topic topic, SubscriptionFilter filter) {
    return tx.execute(
        """
        update subscription set kind = ?, min_outlets = ?, languages = ?, excluded_outlets = ?, digest = ?, paused_until = ?,
          silent = ?, ping_role = ?
        where chat = ? and topic = ?
        """,
        filter.kind().code,
        filter.minOutlets(),
        join(",", filter.languages()),
        join("|", filter.excludedOutlets()),
        filter.forDigest() ? 1 : 0,
        filter.pausedUntil().toEpochMilli(),
        filter.silent() ? 1 : 0,
        filter.pingRole(),
        chat,
        topic.key());
  }

  /** Unsubscribes from a topic; returns false when there was no subscription. */
  public boolean remove(ChatId chat, Topic topic) {
    return database.write(tx ->
        tx.execute("delete from subscription where chat = ? and topic = ?", chat, topic.key()) > 0);
  }

  public Optional<Subscription> find(ChatId chat, Topic topic) {
    return database.read(handle ->
        handle
            .createQuery(SELECT_SUBSCRIPTION + "where chat = ? and topic = ?")
            .bind(0, chat)
            .bind(1, topic.key())
            .map((row, context) -> read(row))
            .findFirst());
  }

  /** Returns a subscription of the chat by its id. */
  public Optional<Subscription> find(ChatId chat, long id) {
    return ofChat(chat).stream().filter(subscription -> subscription.id() == id).findFirst();
  }

  /** Returns all subscriptions of a chat, in the order in which they were made. */
  public List<Subscription> ofChat(ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery(SELECT_SUBSCRIPTION + "where chat = ? order by id")
            .bind(0, chat)
            .map((row, context) -> read(row))
            .list());
  }

  /** Returns the keys of the subjects with the most subscriptions. Scans all subscriptions. */
  public List<String> mostPopular(int limit) {
    return database
        .read(handle ->
            handle
                .createQuery(
                    "select topic from subscription group by topic order by count(*) desc, topic"
                        + " limit ?")
                .bind(0, limit)
                .mapTo(String.class)
                .list())
        .stream()
        .map(Topic::parse)
        .filter(Topic.OfSubject.class::isInstance)
        .map(Topic::key)
        .toList();
  }

  public int count(ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from subscription where chat = ?")
            .bind(0, chat)
            .mapTo(Integer.class)
            .one());
  }

  /** Returns the number of reachable chats with a subscription. */
  public long countSubscribedChats() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select count(*) from chat c where c.gone is null
                  and exists (select 1 from subscription s where s.chat = c.id)
                """)
            .mapTo(Long.class)
            .one());
  }

  /** Returns the feeds that a chat receives, in the order in which it subscribed. */
  public List<SubscribedFeed> feedSubscriptions(ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select case s.topic when '*' then '*' else substr(s.topic, 6) end,
                  coalesce(f.address, ''), coalesce(f.title, '')
                from subscription s left join feed f on s.topic = 'feed/' || f.key
                where s.chat = ? and (s.topic = '*' or s.topic like 'feed/%') order by s.id
                """)
            .bind(0, chat)
            .map((row, context) ->
                new SubscribedFeed(row.getString(1), row.getString(2), row.getString(3)))
            .list());
  }

  /** Returns the name under which a chat follows a subject that is not in the catalogue. */
  public Optional<String> nameOf(String subject) {
    return database.read(handle ->
        handle
            .createQuery("select name from subscription where topic = ? limit 1")
            .bind(0, subject)
            .mapTo(String.class)
            .findFirst());
  }

  private static String join(String mark, Collection<String> words) {
    return words.isEmpty()
        ? ""
        : words.stream().sorted().collect(Collectors.joining(mark, mark, mark));
  }

  private static Set<String> split(String[] words) {
    return Arrays.stream(words).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
  }

  private static Subscription read(ResultSet row) throws SQLException {
    return new Subscription(
        row.getLong(1),
        ChatIdColumn.read(row, 2),
        Topic.parse(row.getString(3)),
        row.getString(4),
        new SubscriptionFilter(
            SubscriptionFilter.Kind.ofCode(row.getInt(5)),
            row.getInt(6),
            split(row.getString(7).split(",", -1)),
            split(row.getString(8).split("\\|", -1)),
            row.getInt(9) != 0,
            Instant.ofEpochMilli(row.getLong(10)),
            row.getInt(11) != 0,
            row.getString(12)));
  }
}
