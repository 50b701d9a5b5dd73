package backheel.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Remembers button actions that are longer than platforms allow, under a short name, for a day
 * after they were last shown: there are words in them that people typed.
 */
public final class LongActions {
  public static final Duration KEPT = Duration.ofDays(1);

  /** An action shown again so soon is as good as new. */
  private static final Duration RECENT = Duration.ofHours(1);

  private final Database database;
  private final Clock clock;

  public LongActions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The short name of a chat's action: the same action there always has the same name. */
  public String shorten(String chat, String action) {
    var id = digest(chat + "\n" + action);
    if (find(id, RECENT).isEmpty()) {
      database.write(tx ->
          tx.execute(
              "insert into long_action (id, chat, action, since) values (?, ?, ?, ?)"
                  + " on conflict (id) do update set since = excluded.since",
              id,
              chat,
              action,
              clock.millis()));
    }
    return id;
  }

  /** What a short name stands for, as long as it is kept. */
  public Optional<String> find(String id) {
    return find(id, KEPT);
  }

  private Optional<String> find(String id, Duration within) {
    return database.read(handle ->
        handle
            .createQuery("select action from long_action where id = ? and since > ?")
            .bind(0, id)
            .bind(1, clock.millis() - within.toMillis())
            .mapTo(String.class)
            .findFirst());
  }

  /** Erases what has been kept long enough; how many that were. */
  public int dropOld() {
    return database.writeAside(tx ->
        tx.execute("delete from long_action where since <= ?", clock.millis() - KEPT.toMillis()));
  }

  private static String digest(String action) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(action.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
