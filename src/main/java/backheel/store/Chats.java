package backheel.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The chats that talk with us, and what they have chosen. */
public final class Chats {
  /** The feed key that stands for every story there is. */
  public static final String EVERY_STORY = Target.EVERYTHING;

  private final Database database;
  private final Clock clock;
  private final AtomicLong edition = new AtomicLong();
  private final Cache<String, Settings> settings =
      Caffeine.newBuilder().maximumSize(20_000).build();
  private final Tones tones;
  private final Scrubbing scrubbing;

  public Chats(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.tones = new Tones(database);
    this.scrubbing = new Scrubbing(database, clock);
  }

  /** How alerts of single wishes sound. */
  public Tones tones() {
    return tones;
  }

  /**
   * What a chat has chosen.
   *
   * @param language "" until somebody chooses one
   * @param heard the language in which alerts were asked for, "" when none were
   * @param bait whether it is told of stories whose headline is clickbait
   * @param gone why nothing is sent there, "" while all is well
   * @param hours when it wants to hear
   * @param once whether it would rather lose a message than get it twice
   * @param style how its messages look
   */
  public record Settings(
      String language,
      String heard,
      boolean paused,
      boolean bait,
      String gone,
      Hours hours,
      boolean once,
      Style style) {
    /** In which language alerts are told. */
    public String spoken() {
      return !language.isEmpty() ? language : heard.isEmpty() ? "en" : heard;
    }

    static final Settings NEW = new Settings("", "", false, true, "", Hours.ANY, false, Style.NONE);
  }

  /**
   * When a chat wants to hear, each in the words of the rhythm, "" for what was not chosen.
   *
   * @param zone an IANA zone
   * @param quiet such as {@code 22:30-07:00}
   * @param digest such as {@code daily 20:00}
   * @param cap how many messages a day, 0 for any number
   * @param matchDays whether it hears before and after a match instead of all day
   */
  public record Hours(String zone, String quiet, String digest, int cap, boolean matchDays) {
    public static final Hours ANY = new Hours("", "", "", 0, false);
  }

  /** Somebody or something a chat follows. */
  public record Followed(String subject, String name) {}

  /** A feed a chat gets; the key {@link #EVERY_STORY} has neither address nor title. */
  public record SubscribedFeed(String key, String address, String title) {}

  /** The settings of a chat; the defaults of a new one when we have none. */
  public Settings settings(String chat) {
    var known = settings.getIfPresent(chat);
    if (known != null) {
      return known;
    }
    long before = edition.get();
    var read =
        database.read(handle ->
            handle
                .createQuery(SettingsRow.SELECT)
                .bind(0, chat)
                .map((row, context) -> SettingsRow.read(row))
                .findFirst()
                .orElse(Settings.NEW));
    settings.put(chat, read);
    if (edition.get() != before) {
      settings.invalidate(chat); // it may have been read just before something was written
    }
    return read;
  }

  public void setLanguage(String chat, String language) {
    change(chat, tx -> tx.execute("update chat set language = ? where id = ?", language, chat));
  }

  /** Notes the language in which alerts were asked for. Costs nothing when we knew. */
  public void hear(String chat, String language) {
    if (!settings(chat).heard().equals(language)) {
      change(chat, tx -> tx.execute("update chat set heard = ? where id = ?", language, chat));
    }
  }

  public void setPaused(String chat, boolean paused) {
    change(
        chat,
        tx -> {
          if (paused) {
            tx.execute(
                "update delivery set state = 5, note = 'paused', ended = ?, bundle = null"
                    + " where chat = ? and state in (0, 4)",
                clock.millis(),
                chat);
          }
          return tx.execute("update chat set paused = ? where id = ?", paused ? 1 : 0, chat);
        });
  }

  /** When the chat wants to hear; what waits for an hour is looked at anew. */
  public void setHours(String chat, Hours hours) {
    change(
        chat,
        tx -> {
          tx.execute(
              "update chat set zone = ?, quiet = ?, digest = ?, cap = ?, match_days = ? where id = ?",
              hours.zone(),
              hours.quiet(),
              hours.digest(),
              hours.cap(),
              hours.matchDays() ? 1 : 0,
              chat);
          tx.execute(
              "update delivery set state = 0, release_at = null where chat = ? and state = 4",
              chat);
          return tx.execute(
              "update lane set next_at = ? where chat = ? and pending > 0", clock.millis(), chat);
        });
  }

  /** Whether the chat would rather lose a message than get it twice. */
  public void setOnce(String chat, boolean once) {
    change(chat, tx -> tx.execute("update chat set once = ? where id = ?", once ? 1 : 0, chat));
  }

  /** How the chat's messages look from now on. */
  public void setStyle(String chat, Style style) {
    change(
        chat,
        tx ->
            tx.execute(
                """
                update chat set shape = ?, template = ?, pictures = ?, previews = ?, silent = ?,
                  outlets = ?, spoilers = ?, published = ?
                where id = ?
                """,
                Style.code(style.shape()),
                style.template(),
                Style.code(style.pictures()),
                style.previews() ? 1 : 0,
                style.silent() ? 1 : 0,
                style.outlets() ? 1 : 0,
                style.spoilers() ? 1 : 0,
                style.published() ? 1 : 0,
                chat));
  }

  /** Those for whom something is looked up in this chat. */
  public Viewer viewer(String chat) {
    return database.read(handle -> FeedRow.viewer(handle, chat));
  }

  /** Who is told when nothing can be sent there any more, as far as that is known. */
  public Optional<String> owner(String chat) {
    return database.read(handle ->
        handle
            .createQuery("select owner from chat where id = ? and owner is not null")
            .bind(0, chat)
            .mapTo(String.class)
            .findFirst());
  }

  /** What a chat of many is called, as far as anybody set it up. */
  public Optional<String> title(String chat) {
    return database.read(handle -> Whereabouts.title(handle, chat));
  }

  /**
   * What a chat waits for is told in another chat of the same person from now on.
   *
   * @param home the chat in which the person is told; the chat itself to part them again
   */
  public void setHome(String chat, String home) {
    change(
        chat,
        tx -> {
          Whereabouts.ensure(tx, home, clock.millis());
          tx.execute("update chat set home = null where id = ?", home);
          tx.execute("update chat set home = ? where home = ?", home, chat);
          return tx.execute(
              "update chat set home = ? where id = ?", home.equals(chat) ? null : home, chat);
        });
  }

  /** Where the person of a chat is told: in that chat, unless another was chosen. */
  public String home(String chat) {
    return database.read(handle ->
        handle
            .createQuery("select coalesce(home, id) from chat where id = ?")
            .bind(0, chat)
            .mapTo(String.class)
            .findFirst()
            .orElse(chat));
  }

  /** Whether the chat is told of stories whose headline is clickbait. */
  public void setBait(String chat, boolean told) {
    change(chat, tx -> tx.execute("update chat set bait = ? where id = ?", told ? 1 : 0, chat));
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

  /** Erases everything about a chat and its topics; how many rows that were. */
  public int forget(String chat) {
    int rows = written(tx -> Erasure.of(tx, chat, clock.millis()));
    scrubbing.atOnce();
    return rows;
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
                select count(*) from chat c where c.gone is null
                  and exists (select 1 from wish w where w.chat = c.id)
                """)
            .mapTo(Long.class)
            .one());
  }
}
