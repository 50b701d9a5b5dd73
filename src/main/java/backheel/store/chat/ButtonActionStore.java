package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.store.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The button actions that are longer than platforms allow, stored under a short name for a day
 * after they were last shown: they contain words that people typed.
 */
public final class ButtonActionStore {
  public static final Duration RETENTION = Duration.ofDays(1);

  /** Interval within which an action shown again is not refreshed. */
  private static final Duration REFRESH_INTERVAL = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;

  public ButtonActionStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Returns the short name of a chat's action: the same action in the same chat always has the same
   * name.
   */
  public String shorten(ChatId chat, String action) {
    var id = hash(chat + "\n" + action);
    if (find(id, REFRESH_INTERVAL).isEmpty()) {
      database.write(tx ->
          tx.execute(
              "insert into button_action (id, chat, action, since) values (?, ?, ?, ?)"
                  + " on conflict (id) do update set since = excluded.since",
              id,
              chat,
              action,
              clock.millis()));
    }
    return id;
  }

  /** Returns the action of a short name, while it is kept. */
  public Optional<String> find(String id) {
    return find(id, RETENTION);
  }

  private Optional<String> find(String id, Duration within) {
    return database.read(handle ->
        handle
            .createQuery("select action from button_action where id = ? and since > ?")
            .bind(0, id)
            .bind(1, clock.millis() - within.toMillis())
            .mapTo(String.class)
            .findFirst());
  }

  /**
   * Deletes expired actions.
   *
   * @return the number deleted
   */
  public int deleteExpired() {
    return database.writeInBackground(tx ->
        tx.execute(
            "delete from button_action where since <= ?", clock.millis() - RETENTION.toMillis()));
  }

  private static String hash(String action) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(action.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
