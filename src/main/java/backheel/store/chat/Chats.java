package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.store.database.Database;
import backheel.store.database.ErasedDataScrubber;
import backheel.store.feed.FeedQueries;
import backheel.store.report.Viewer;
import backheel.subscription.ChatSettings;
import backheel.subscription.MessageStyle;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The chats that use the bot, and their settings, which are cached. */
public final class Chats implements ChatSettingsEditor, ChatRegistry {
  private final Database database;
  private final Clock clock;
  private final AtomicLong edition = new AtomicLong();
  private final Cache<ChatId, ChatSettings> settings =
      Caffeine.newBuilder().maximumSize(20_000).build();
  private final AlertSounds alertSounds;
  private final ErasedDataScrubber erasedDataScrubber;

  public Chats(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.alertSounds = new AlertSounds(database);
    this.erasedDataScrubber = new ErasedDataScrubber(database, clock);
  }

  @Override
  public AlertSounds alertSounds() {
    return alertSounds;
  }

  @Override
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

  @Override
  public void setLanguage(ChatId chat, String language) {
    change(chat, tx -> tx.execute("update chat set language = ? where id = ?", language, chat));
  }

  @Override
  public void noteLanguage(ChatId chat, String language) {
    if (!settings(chat).detectedLanguage().equals(language)) {
      change(
          chat,
          tx -> tx.execute("update chat set detected_language = ? where id = ?", language, chat));
    }
  }

  @Override
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

  @Override
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

  @Override
  public void setAtMostOnce(ChatId chat, boolean once) {
    change(
        chat,
        tx -> tx.execute("update chat set at_most_once = ? where id = ?", once ? 1 : 0, chat));
  }

  @Override
  public void setStyle(ChatId chat, MessageStyle messageStyle) {
    change(chat, tx -> ChatSettingsRowMapper.writeStyle(tx, chat, messageStyle));
  }

  @Override
  public Viewer viewer(ChatId chat) {
    return database.read(handle -> FeedQueries.viewer(handle, chat));
  }

  @Override
  public Optional<ChatId> owner(ChatId chat) {
    return database.read(handle ->
        handle
            .createQuery("select owner from chat where id = ? and instr(owner, ':') > 1")
            .bind(0, chat)
            .mapTo(ChatId.class)
            .findFirst());
  }

  @Override
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

  @Override
  public ChatId home(ChatId chat) {
    return database.read(handle -> ChatLifecycle.home(handle, chat));
  }

  @Override
  public void setClickbait(ChatId chat, boolean sent) {
    change(
        chat, tx -> tx.execute("update chat set clickbait = ? where id = ?", sent ? 1 : 0, chat));
  }

  @Override
  public void markGone(ChatId chat, String why) {
    written(tx -> ChatLifecycle.markGone(tx, chat, why, clock.millis()));
  }

  @Override
  public void markReachable(ChatId chat) {
    if (!settings(chat).goneReason().isEmpty()) {
      written(tx -> tx.execute("update chat set gone = null where id = ?", chat));
    }
  }

  @Override
  public void move(ChatId from, ChatId to) {
    written(tx -> ChatLifecycle.move(tx, from, to, clock.millis()));
  }

  @Override
  public int erase(ChatId chat) {
    int rows = written(tx -> ChatErasure.erase(tx, chat, clock.millis()));
    erasedDataScrubber.scrubNow();
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
}
