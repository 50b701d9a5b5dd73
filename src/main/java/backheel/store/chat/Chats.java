package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.store.database.Database;
import backheel.store.database.DatabaseScrubber;
import backheel.store.feed.FeedQueries;
import backheel.store.report.Viewer;
import backheel.subscription.ChatSettings;
import backheel.subscription.MessageStyle;
import backheel.subscription.Topic;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The chats that use the bot, and their settings. */
public final class Chats {
  /** The feed key that stands for all stories. */
  public static final String EVERY_STORY = Topic.everything().key();

  private final Database database;
  private final Clock clock;
  private final AtomicLong edition = new AtomicLong();
  private final Cache<ChatId, ChatSettings> settings =
      Caffeine.newBuilder().maximumSize(20_000).build();
  private final AlertSounds alertSounds;
  private final DatabaseScrubber databaseScrubber;

  public Chats(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.alertSounds = new AlertSounds(database);
    this.databaseScrubber = new DatabaseScrubber(database, clock);
  }

  /** Returns the alert sounds of single subscriptions. */
  public AlertSounds alertSounds() {
    return alertSounds;
  }

  /** A subject that a chat follows. */
  public record Followed(String subject, String name) {}

  /** A feed that a chat receives; the key {@link #EVERY_STORY} has neither address nor title. */
  public record SubscribedFeed(String key, String address, String title) {}

  /** Returns the settings of a chat; the defaults when none are stored. */
  public ChatSettings settings(ChatId chat) {
    var known = settings.getIfPresent(chat);
    if (known != null) {
      return known;
    }
    long before = edition.get();
    var read =
        database.read(handle ->
            handle
                .createQuery(ChatSettingsRowMapper.SELECT)
                .bind(0, chat)
                .map((row, context) -> ChatSettingsRowMapper.read(row))
                .findFirst()
                .orElse(ChatSettings.DEFAULTS));
    settings.put(chat, read);
    if (edition.get() != before) {
      settings.invalidate(chat); // it may have been read just before something was written
    }
    return read;
  }

  public void setLanguage(ChatId chat, String language) {
    change(chat, tx -> tx.execute("update chat set language = ? where id = ?", language, chat));
  }

  /** Stores the language in which alerts were requested. Costs nothing when it is unchanged. */
  public void noteLanguage(ChatId chat, String language) {
    if (!settings(chat).detectedLanguage().equals(language)) {
      change(
          chat,
          tx -> tx.execute("update chat set detected_language = ? where id = ?", language, chat));
    }
  }

  public void setPaused(ChatId chat, boolean paused) {
    change(
        chat,
        tx -> {
          if (paused) {
            tx.execute(
                "update delivery set state = 'withheld', note = 'chat_paused', ended = ?, bundle ="
                    + " null where chat = ? and state in ('queued', 'held')",
                clock.millis(),
                chat);
          }
          return tx.execute("update chat set paused = ? where id = ?", paused ? 1 : 0, chat);
        });
  }

  /** Sets the times at which messages are sent; held deliveries are scheduled anew. */
  public void setHours(ChatId chat, ChatSettings.Hours hours) {
    change(
        chat,
        tx -> {
          ChatSettingsRowMapper.writeHours(tx, chat, hours);
          tx.execute(
              "update delivery set state = 'queued', release_at = null where chat = ? and state ="
                  + " 'held'",
              chat);
          return tx.execute(
              "update lane set next_at = ? where chat = ? and pending > 0", clock.millis(), chat);
        });
  }

  /** Sets whether losing a message is preferred to receiving it twice. */
  public void setAtMostOnce(ChatId chat, boolean once) {
    change(
        chat,
        tx -> tx.execute("update chat set at_most_once = ? where id = ?", once ? 1 : 0, chat));
  }

  /** Sets the style of the chat's messages. */
  public void setStyle(ChatId chat, MessageStyle messageStyle) {
    change(chat, tx -> ChatSettingsRowMapper.writeStyle(tx, chat, messageStyle));
  }

  /** Returns the viewer for queries from this chat. */
  public Viewer viewer(ChatId chat) {
    return database.read(handle -> FeedQueries.viewer(handle, chat));
  }

  /** Returns the chat to be notified when nothing can be sent there any more, if known. */
  public Optional<ChatId> owner(ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery("select owner from chat where id = ? and instr(owner, ':') > 1")
            .bind(0, chat)
            .mapTo(ChatId.class)
            .findFirst());
  }

  /** Returns the title of a group chat, if a person has set it up. */
  public Optional<String> title(ChatId chat) {
    return database.read(handle -> ChatLifecycle.title(handle, chat));
  }

  /**
   * Sets the chat that receives alerts for a person's subscriptions in another chat.
   *
   * @param home the chat that receives the alerts; the chat itself to unlink them
   */
  public void setHome(ChatId chat, ChatId home) {
    change(
        chat,
        tx -> {
          ChatLifecycle.ensure(tx, home, clock.millis());
          tx.execute("update chat set home = null where id = ?", home);
          tx.execute("update chat set home = ? where home = ?", home, chat);
          return tx.execute(
              "update chat set home = ? where id = ?", home.equals(chat) ? null : home, chat);
        });
  }

  /** Returns the chat that receives alerts: the chat itself, unless another was chosen. */
  public ChatId home(ChatId chat) {
    return database.read(handle -> ChatLifecycle.home(handle, chat));
  }

  /** Sets whether stories with a clickbait headline are sent. */
  public void setClickbait(ChatId chat, boolean sent) {
    change(
        chat, tx -> tx.execute("update chat set clickbait = ? where id = ?", sent ? 1 : 0, chat));
  }

  /**
   * Stops sending to a chat and its topics until a request comes from it; its subscriptions are
   * kept.
   */
  public void markGone(ChatId chat, String why) {
    written(tx -> ChatLifecycle.markGone(tx, chat, why, clock.millis()));
  }

  /** Marks a chat as reachable after a request from it. Costs nothing when it was already. */
  public void markReachable(ChatId chat) {
    if (!settings(chat).goneReason().isEmpty()) {
      written(tx -> tx.execute("update chat set gone = null where id = ?", chat));
    }
  }

  /** Moves all data of a chat and its topics to another id. */
  public void move(ChatId from, ChatId to) {
    written(tx -> ChatLifecycle.move(tx, from, to, clock.millis()));
  }

  /**
   * Erases all data about a chat and its topics.
   *
   * @return the number of rows deleted
   */
  public int erase(ChatId chat) {
    int rows = written(tx -> ChatErasure.erase(tx, chat, clock.millis()));
    databaseScrubber.scrubNow();
    return rows;
  }

  private <T> T change(ChatId chat, Function<Handle, T> change) {
    return written(tx -> {
      ChatLifecycle.ensure(tx, chat, clock.millis());
      return change.apply(tx);
    });
  }

  /** Writes, and clears the settings cache: settings are few and quickly read again. */
  private <T> T written(Function<Handle, T> change) {
    var result = database.write(change);
    edition.incrementAndGet();
    settings.invalidateAll();
    return result;
  }

  /** Returns the number of chats with a subscription. */
  public long countSubscribed() {
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
}
