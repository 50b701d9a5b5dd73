package backheel.store;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;

/** Words of the bot's own that are owed to a chat, and go the same safe way as stories. */
public final class Notices {
  private static final String STORY = "story";
  private static final String NUMBER = "number";

  private final Database database;
  private final Clock clock;

  public Notices(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Owes a chat a notice.
   *
   * @param key of the words, drawn in the chat's language when it is sent
   * @param named what stands in the words' places
   */
  public void owe(String chat, String key, Map<String, String> named) {
    database.write(tx -> {
      Whereabouts.ensure(tx, chat, clock.millis());
      return tx.execute(
          "insert into delivery (chat, notice, why, state, attempts, created)"
              + " values (?, ?, 'notice', 0, 0, ?)",
          chat,
          ReportJson.write(new Notice(key, named)),
          clock.millis());
    });
  }

  /** Owes a chat a story that nothing there waits for: as an alert of it would look. */
  public void owe(String chat, long story) {
    owe(chat, STORY, Map.of(NUMBER, Long.toString(story)));
  }

  /** A notice as it was owed. */
  public static Notice read(String notice) {
    return ReportJson.read(notice, Notice.class);
  }

  /** The key of the words, and what stands in their places. */
  public record Notice(String key, Map<String, String> named) {
    public Notice {
      named = Map.copyOf(named);
    }

    /** The story that is to be shown instead of words. */
    public OptionalLong story() {
      return key.equals(STORY)
          ? OptionalLong.of(Long.parseLong(named.getOrDefault(NUMBER, "0")))
          : OptionalLong.empty();
    }
  }
}
