package backheel.store;

import java.time.Instant;
import java.util.Optional;

/** At what pace each platform may be written to, and until when not at all: across restarts. */
public final class Paces {
  private final Database database;

  public Paces(Database database) {
    this.database = database;
  }

  /**
   * A pace as it was kept.
   *
   * @param perSecond messages a second
   * @param heldUntil nothing goes before then
   */
  public record Kept(double perSecond, Instant heldUntil) {}

  public Optional<Kept> of(String platform) {
    return database.read(handle ->
        handle
            .createQuery("select per_second, held_until from pace where platform = ?")
            .bind(0, platform)
            .map((row, context) -> new Kept(row.getDouble(1), Instant.ofEpochMilli(row.getLong(2))))
            .findFirst());
  }

  public void keep(String platform, double perSecond, Instant heldUntil) {
    database.write(tx ->
        tx.execute(
            "insert into pace (platform, per_second, held_until) values (?, ?, ?)"
                + " on conflict (platform) do update"
                + " set per_second = excluded.per_second, held_until = excluded.held_until",
            platform,
            perSecond,
            heldUntil.toEpochMilli()));
  }
}
