package backheel.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The chats that talk with us: their settings, and whom or what they follow. */
public final class Chats {
  /** The feed key that stands for every story there is. */
  public static final String EVERY_STORY = "*";

  private final Database database;
  private final Clock clock;
  private final AtomicLong edition = new AtomicLong();
  private final Cache<String, Settings> settings =
      Caffeine.newBuilder().maximumSize(20_000).build();

  public Chats(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a chat has chosen.
   *
   * @param language "" until somebody chooses one
   * @param heard the language in which alerts were asked for, "" when none were
   * @param bait whether it is told of stories whose headline is clickbait
   * @param gone why nothing is sent there, "" while all is well
   */
  public record Settings(String language, String heard, boolean paused, boolean bait, String gone) {
    /** In which language alerts are told. */
    public String spoken() {
      return !language.isEmpty() ? language : heard.isEmpty() ? "en" : heard;
    }

    static final Settings NEW = new Settings("", "", false, true, "");
  }

  /** Somebody or something a chat follows. */
  public record Followed(String subject, String name) {}

  /** A feed a chat gets; the key {@link #EVERY_STORY} has neither address nor title. */
  public record SubscribedFeed(String key, String address, String title) {}

  /** The settings of a chat; the defaults of a new one when we have none. */
  public Settings settings(String chat) {
    return database.read(handle ->
        handle
            .createQuery(
                "select language, heard, paused, bait, coalesce(gone, '') from chat where id = ?")
            .bind(0, chat)
            .map((row, context) ->
                new Settings(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3) != 0,
                    row.getInt(4) != 0,
                    row.getString(5)))
            .findFirst()
            .orElse(Settings.NEW));
  }

  public void setLanguage(String chat, String language) {
    change(chat, tx -> tx.execute("update chat set language = ? where id = ?", language, chat));
  }

  /** Notes the language in which alerts were asked for. Costs nothing when we knew. */
  public void hear(String chat, String language) {
    if (!settings(chat).heard().equals(language)) {
      written(tx -> tx.execute("update chat set heard = ? where id = ?", language, chat));
    }
  }

  public void setPaused(String chat, boolean paused) {
    change(chat, tx -> tx.execute("update chat set paused = ? where id = ?", paused ? 1 : 0, chat));
  }

  /** Whether the chat is told of stories whose headline is clickbait. */
  public void setBait(String chat, boolean told) {
    change(chat, tx -> tx.execute("update chat set bait = ? where id = ?", told ? 1 : 0, chat));
  }

  /** Follows a subject from now on; false when the chat did already. */
  public boolean follow(String chat, String subject, String name) {
    return change(
        chat,
        tx ->
            tx.execute(
                    "insert into follow (chat, subject, name, since) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                    chat,
                    subject,
                    name,
                    clock.millis())
                > 0);
  }

  /** Follows no longer; false when the chat did not. */
  public boolean unfollow(String chat, String subject) {
    return database.write(
        tx -> tx.execute("delete from follow where chat = ? and subject = ?", chat, subject) > 0);
  }

  public List<Followed> following(String chat) {
    return database.read(handle ->
        handle
            .createQuery("select subject, name from follow where chat = ? order by name")
            .bind(0, chat)
            .map((row, context) -> new Followed(row.getString(1), row.getString(2)))
            .list());
  }

  /** Gets a feed, or every story, from now on; false when the chat did already. */
  public boolean subscribe(String chat, String feed) {
    return change(
        chat,
        tx ->
            tx.execute(
                    "insert into subscription (chat, feed, since) values (?, ?, ?)"
                        + " on conflict do nothing",
                    chat,
                    feed,
                    clock.millis())
                > 0);
  }

  public boolean unsubscribe(String chat, String feed) {
    return database.write(
        tx -> tx.execute("delete from subscription where chat = ? and feed = ?", chat, feed) > 0);
  }

  public List<SubscribedFeed> subscriptions(String chat) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select s.feed, coalesce(f.address, ''), coalesce(f.title, '')
                from subscription s left join feed f on f.key = s.feed
                where s.chat = ? order by s.since
                """)
            .bind(0, chat)
            .map((row, context) ->
                new SubscribedFeed(row.getString(1), row.getString(2), row.getString(3)))
            .list());
  }

  public int subscriptionCount(String chat) {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from subscription where chat = ?")
            .bind(0, chat)
            .mapTo(Integer.class)
            .one());
  }

  /** Holds back every story about a subject until then. */
  public void mute(String chat, String subject, Instant until) {
    change(
        chat,
        tx ->
            tx.execute(
                "insert into mute (chat, subject, until) values (?, ?, ?)"
                    + " on conflict (chat, subject) do update set until = excluded.until",
                chat,
                subject,
                until.toEpochMilli()));
  }

  public boolean unmute(String chat, String subject) {
    return database.write(
        tx -> tx.execute("delete from mute where chat = ? and subject = ?", chat, subject) > 0);
  }

  /** What is muted now, by the subjects' keys. */
  public List<String> muted(String chat) {
    return database.read(handle ->
        handle
            .createQuery("select subject from mute where chat = ? and until > ?")
            .bind(0, chat)
            .bind(1, clock.millis())
            .mapTo(String.class)
            .list());
  }

  /**
   * Nothing is sent there, or in any topic of it, until it asks something again; its wishes are
   * kept.
   */
  public void markGone(String chat, String why) {
    written(tx -> Whereabouts.gone(tx, chat, why, clock.millis()));
  }

  /** Somebody asked in the chat: it is there. Costs nothing when we knew. */
  public void markPresent(String chat) {
    if (!settings(chat).gone().isEmpty()) {
      written(tx -> tx.execute("update chat set gone = null where id = ?", chat));
    }
  }

  /** Everything of one chat, and of its topics, goes on under another id. */
  public void move(String from, String to) {
    written(tx -> Whereabouts.move(tx, from, to, clock.millis()));
  }

  /** Erases everything about a chat; how many rows that were. */
  public int forget(String chat) {
    return written(tx -> {
      int rows = 0;
      for (var table : List.of("follow", "subscription", "mute", "delivery", "lane")) {
        rows += tx.execute("delete from " + table + " where chat = ?", chat);
      }
      return rows + tx.execute("delete from chat where id = ?", chat);
    });
  }

  private <T> T change(String chat, Function<Handle, T> change) {
    return written(tx -> {
      Whereabouts.ensure(tx, chat, clock.millis());
      return change.apply(tx);
    });
  }

  /** Writes, and drops what is remembered of settings: they are few and soon read again. */
  private <T> T written(Function<Handle, T> change) {
    var result = database.write(change);
    edition.incrementAndGet();
    settings.invalidateAll();
    return result;
  }

  /** How many chats wait for something. */
  public long listening() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                select count(*) from chat c where c.gone is null and (
                  exists (select 1 from follow f where f.chat = c.id)
                  or exists (select 1 from subscription s where s.chat = c.id))
                """)
            .mapTo(Long.class)
            .one());
  }

  /** The name under which a chat follows a subject that the catalogue does not know. */
  public Optional<String> followedName(String subject) {
    return database.read(handle ->
        handle
            .createQuery("select name from follow where subject = ? limit 1")
            .bind(0, subject)
            .mapTo(String.class)
            .findFirst());
  }
}
