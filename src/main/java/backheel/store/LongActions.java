package backheel.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Remembers button actions that are longer than platforms allow, under a short name. */
public final class LongActions {
  private final Database database;
  private final Clock clock;

  public LongActions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The short name of an action: the same action always has the same name. */
  public String shorten(String action) {
    var id = digest(action);
    if (find(id).isEmpty()) {
      database.write(tx ->
          tx.execute(
              "insert into long_action (id, action, since) values (?, ?, ?)"
                  + " on conflict do nothing",
              id,
              action,
              clock.millis()));
    }
    return id;
  }

  public Optional<String> find(String id) {
    return database.read(handle ->
        handle
            .createQuery("select action from long_action where id = ?")
            .bind(0, id)
            .mapTo(String.class)
            .findFirst());
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
