package backheel.store.outbox;

import backheel.chat.ChatId;
import backheel.store.chat.ChatLifecycle;
import backheel.store.database.Database;
import backheel.store.database.JsonColumn;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;

/** The bot's own notices to chats, queued in the outbox like stories. */
public final class NoticeQueue {
  private static final String STORY = "story";
  private static final String NUMBER = "number";

  private final Database database;
  private final Clock clock;

  public NoticeQueue(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Queues a notice.
   *
   * @param key the key of the text, rendered in the chat's language when it is sent
   * @param named the values of the text's placeholders
   */
  public void enqueue(ChatId chat, String key, Map<String, String> named) {
    database.write(tx -> {
      ChatLifecycle.ensure(tx, chat, clock.millis());
      return tx.execute(
          "insert into delivery (chat, notice, topic, state, attempts, created)"
              + " values (?, ?, 'notice', 'queued', 0, ?)",
          chat,
          JsonColumn.write(new Notice(key, named)),
          clock.millis());
    });
  }

  /** Queues a story to which the chat has no subscription, rendered like an alert. */
  public void enqueue(ChatId chat, long story) {
    enqueue(chat, STORY, Map.of(NUMBER, Long.toString(story)));
  }

  /** Parses a queued notice. */
  static Notice parse(String notice) {
    return JsonColumn.read(notice, Notice.class);
  }

  /** The key of a text and the values of its placeholders. */
  public record Notice(String key, Map<String, String> named) {
    public Notice {
      named = Map.copyOf(named);
    }

    /** Returns the story to be shown instead of a text. */
    public OptionalLong story() {
      return key.equals(STORY)
          ? OptionalLong.of(Long.parseLong(named.getOrDefault(NUMBER, "0")))
          : OptionalLong.empty();
    }
  }
}
