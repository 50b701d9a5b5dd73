package backheel.store;

import java.time.Clock;
import java.util.Map;

/** Words of the bot's own that are owed to a chat, and go the same safe way as stories. */
public final class Notices {
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

  /** A notice as it was owed. */
  public static Notice read(String notice) {
    return ReportJson.read(notice, Notice.class);
  }

  /** The key of the words, and what stands in their places. */
  public record Notice(String key, Map<String, String> named) {
    public Notice {
      named = Map.copyOf(named);
    }
  }
}
