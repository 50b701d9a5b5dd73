package backheel.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The lanes: what is owed to each chat, in order. A delivery leaves its lane only when the platform
 * has taken it or never will.
 */
public final class Lanes {
  /** Repeats the terms of both partial indexes, without which SQLite would not use them. */
  static final String DUE =
      """
      select d.id, d.chat, d.story, d.why, d.attempts
      from (
        select chat, next_at from lane
        where platform = :platform and pending > 0 and next_at <= :now
        order by next_at limit :most
      ) l join delivery d on d.id = (
        select min(id) from delivery where chat = l.chat and state = 0)
      order by l.next_at, d.id
      """;

  private final Database database;
  private final Clock clock;

  public Lanes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The first delivery of each lane that is due, who waited longest first.
   *
   * @param busy chats to leave out, because a delivery of theirs is on its way
   */
  public List<Owed> due(String platform, Collection<String> busy, int limit) {
    return database.read(handle ->
        handle
            .createQuery(DUE)
            .bind("platform", platform)
            .bind("now", clock.millis())
            .bind("most", limit + busy.size())
            .map((row, context) ->
                new Owed(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getInt(5)))
            // Read to the end: a result left half read would keep its reader in the past.
            .list()
            .stream()
            .filter(owed -> !busy.contains(owed.chat()))
            .limit(limit)
            .toList());
  }

  /** When the next lane of a platform is due, if anything is owed there. */
  public Optional<Instant> nextDue(String platform) {
    return database.read(handle ->
        handle
            .createQuery("select min(next_at) from lane where platform = ? and pending > 0")
            .bind(0, platform)
            .mapTo(Long.class)
            .findFirst()
            .map(Instant::ofEpochMilli));
  }

  /** The platform has taken it. */
  public void sent(Owed owed, String message, Instant nextInLane) {
    end(owed, 1, message, "", nextInLane);
  }

  /** It will never be taken. */
  public void giveUp(Owed owed, String why) {
    end(owed, 2, null, why, clock.instant());
  }

  /** Still owed; the lane waits until then. */
  public void postpone(Owed owed, Instant until, String why) {
    database.write(tx ->
        tx.execute(
                "update delivery set attempts = attempts + 1, note = ? where id = ?",
                why,
                owed.id())
            + tx.execute(
                "update lane set next_at = ? where chat = ?", until.toEpochMilli(), owed.chat()));
  }

  /** The chat can be reached again: its lane is due at once. */
  public void hurry(String chat) {
    database.write(tx ->
        tx.execute(
            "update lane set next_at = ? where chat = ? and pending > 0", clock.millis(), chat));
  }

  /** The clock was set back: what was to wait for a while waits for no longer than that. */
  public void setBack(String platform, Duration by) {
    database.write(tx ->
        tx.execute(
            "update lane set next_at = next_at - ? where platform = ? and next_at > ?",
            by.toMillis(),
            platform,
            clock.millis()));
  }

  /** When a delivery last ended, if any has: the clock has not been earlier since. */
  public Optional<Instant> lastEnd() {
    return database.read(handle ->
        handle
            .createQuery("select max(ended) from delivery where state <> 0")
            .mapTo(Long.class)
            .findFirst()
            .map(Instant::ofEpochMilli));
  }

  private void end(
      Owed owed, int state, @Nullable String message, String note, Instant nextInLane) {
    database.write(tx -> {
      int ended =
          tx.execute(
              """
              update delivery
              set state = ?, attempts = attempts + 1, message = ?, note = ?, ended = ?
              where id = ? and state = 0
              """,
              state,
              message,
              note,
              clock.millis(),
              owed.id());
      return ended == 0
          ? 0
          : tx.execute(
              "update lane set pending = pending - 1, next_at = ? where chat = ?",
              nextInLane.toEpochMilli(),
              owed.chat());
    });
  }

  /** Counts of a platform: owed now, sent and given up in the last day, and the oldest owed. */
  public Tally tally(String platform) {
    return database.read(handle -> {
      var owed =
          handle
              .createQuery(
                  "select coalesce(sum(pending), 0) from lane where platform = ? and pending > 0")
              .bind(0, platform)
              .mapTo(Long.class)
              .one();
      var since = clock.instant().minusSeconds(86_400).toEpochMilli();
      return new Tally(owed, ended(handle, platform, 1, since), ended(handle, platform, 2, since));
    });
  }

  private static long ended(Handle handle, String platform, int state, long since) {
    return handle
        .createQuery(
            "select count(*) from delivery where state = :state and state <> 0 and ended >= :since"
                + " and chat >= :from and chat < :to")
        .bind("state", state)
        .bind("since", since)
        .bind("from", platform + ":")
        .bind("to", platform + ";")
        .mapTo(Long.class)
        .one();
  }

  /** How the deliveries of a platform stand. */
  public record Tally(long owed, long sent, long givenUp) {}

  /** Drops what ended before then; what is owed stays. How many were dropped. */
  public int dropEnded(Instant before) {
    return database.write(tx ->
        tx.execute(
            "delete from delivery where id in (select id from delivery"
                + " where state <> 0 and ended < ? limit 1000)",
            before.toEpochMilli()));
  }
}
