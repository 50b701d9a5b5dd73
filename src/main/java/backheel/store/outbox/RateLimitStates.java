package backheel.store.outbox;

import backheel.store.database.Database;
import java.time.Instant;
import java.util.Optional;

/** The saved state of each platform's rate limiter, which survives restarts. */
public final class RateLimitStates {
  private final Database database;

  public RateLimitStates(Database database) {
    this.database = database;
  }

  /**
   * A saved state.
   *
   * @param perSecond the rate in messages a second
   * @param heldUntil the time before which nothing is sent
   */
  public record SavedState(double perSecond, Instant heldUntil) {}

  public Optional<SavedState> load(String platform) {
    return database.read(handle ->
        handle
            .createQuery("select per_second, held_until from rate_limit where platform = ?")
            .bind(0, platform)
            .map((row, context) ->
                new SavedState(row.getDouble(1), Instant.ofEpochMilli(row.getLong(2))))
            .findFirst());
  }

  public void save(String platform, double perSecond, Instant heldUntil) {
    database.write(tx ->
        tx.execute(
            "insert into rate_limit (platform, per_second, held_until) values (?, ?, ?)"
                + " on conflict (platform) do update"
                + " set per_second = excluded.per_second, held_until = excluded.held_until",
            platform,
            perSecond,
            heldUntil.toEpochMilli()));
  }
}
