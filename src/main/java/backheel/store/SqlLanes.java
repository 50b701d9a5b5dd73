package backheel.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The lanes in the database. */
public final class SqlLanes implements Lanes {
  private final Database database;
  private final Clock clock;
  private volatile long epoch;

  /** Lanes that anybody may work on. */
  public SqlLanes(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Lanes on which this process alone may work from now on: one that was on duty before, and has
   * only been asleep, finds nothing due any more.
   */
  public static SqlLanes onDuty(Database database, Clock clock) {
    var lanes = new SqlLanes(database, clock);
    lanes.takeDuty();
    return lanes;
  }

  /** This process alone may work on these lanes from now on; once is enough. */
  public void takeDuty() {
    if (epoch != 0) {
      return;
    }
    epoch =
        database.write(tx ->
            tx.createQuery("update duty set epoch = epoch + 1 returning epoch")
                .mapTo(Long.class)
                .one());
  }

  /** The fence: what is due is due to whoever came last. */
  private void check(Handle handle) {
    long now = handle.createQuery("select epoch from duty").mapTo(Long.class).one();
    if (epoch != 0 && now != epoch) {
      throw new StoreFailure("another Backheel has taken over this database", null);
    }
  }

  @Override
  public List<Owed> due(String platform, Collection<String> busy, int limit) {
    long now = clock.millis();
    if (Kept.anyOf(database, now)) {
      database.write(tx -> Kept.release(tx, now));
    }
    return database.read(handle -> {
      check(handle);
      return Heads.due(handle, platform, now, busy, limit);
    });
  }

  @Override
  public List<Owed> grown(String platform, Collection<String> busy, int limit) {
    return database.read(handle -> {
      check(handle);
      return Heads.grown(handle, platform, clock.millis(), busy, limit);
    });
  }

  @Override
  public Optional<Instant> nextDue(String platform) {
    return database.read(handle -> Heads.nextDue(handle, platform));
  }

  @Override
  public Owed bundle(Owed first, int most) {
    return database.write(tx -> {
      tx.createUpdate(
              """
              update delivery set bundle = :bundle where id in (
                select id from delivery where chat = :chat and state = 0 and bundle is null
                  and story is not null and (kept_as = '' or id = :bundle) order by id limit :most)
              """)
          .bind("bundle", first.id())
          .bind("chat", first.chat())
          .bind("most", most)
          .execute();
      return Row.items(tx, first.id(), first.chat(), first.attempts(), Owed.Bundled.LATE, first)
          .orElse(first);
    });
  }

  @Override
  public void sent(Owed owed, String message, List<Long> editions, Instant nextInLane) {
    database.writeAside(tx -> {
      for (int i = 0; i < owed.items().size(); i++) {
        var item = owed.items().get(i);
        long edition = i < editions.size() ? editions.get(i) : 0;
        if (owed.isEdit()) {
          tx.execute("update delivery set edition = ? where id = ?", edition, item.delivery());
          tx.execute("delete from growth where delivery = ?", item.delivery());
        } else {
          taken(tx, owed.chat(), item, message, edition);
        }
        Growth.catchUp(tx, item.delivery(), clock.millis());
      }
      return next(tx, owed.chat(), nextInLane);
    });
  }

  @Override
  public void giveUp(Owed owed, String why) {
    database.write(tx -> {
      for (var item : owed.items()) {
        if (owed.isEdit()) {
          tx.execute("delete from growth where delivery = ?", item.delivery());
        } else {
          end(tx, item, why);
        }
      }
      return owed.items().size();
    });
  }

  /**
   * Whatever was decided about it meanwhile: it is there. Where the chat has moved since, it stands
   * in the old place, and cannot be changed any more.
   */
  private void taken(Handle tx, String chat, Owed.Item item, String message, long edition) {
    tx.execute(
        """
        update delivery
        set state = 1, attempts = attempts + 1, note = '', ended = ?, edition = ?,
          message = case when chat = ? then ? end
        where id = ? and state <> 1
        """,
        clock.millis(),
        edition,
        chat,
        message,
        item.delivery());
  }

  private void end(Handle tx, Owed.Item item, String note) {
    tx.execute(
        """
        update delivery set state = 2, attempts = attempts + 1, note = ?, ended = ?
        where id = ? and state = 0
        """,
        note,
        clock.millis(),
        item.delivery());
  }

  @Override
  public void postpone(Owed owed, Instant until, String why) {
    database.write(tx -> {
      for (var item : owed.items()) {
        if (owed.isEdit()) {
          tx.execute(
              "update growth set attempts = attempts + 1, at = ? where delivery = ?",
              until.toEpochMilli(),
              item.delivery());
        } else {
          tx.execute(
              "update delivery set attempts = attempts + 1, note = ? where id = ? and state = 0",
              why,
              item.delivery());
        }
      }
      return next(tx, owed.chat(), until);
    });
  }

  @Override
  public void hold(Owed owed, Instant until) {
    database.writeAside(tx -> next(tx, owed.chat(), until));
  }

  /** A mark that is made late must not end a wait that has begun meanwhile. */
  private static int next(Handle tx, String chat, Instant at) {
    return tx.execute(
        "update lane set next_at = max(next_at, ?) where chat = ?", at.toEpochMilli(), chat);
  }

  @Override
  public void keep(Owed owed, Instant until, Owed.Bundled as, String why) {
    database.write(tx -> {
      int kept = 0;
      for (var item : owed.items()) {
        kept +=
            tx.execute(
                """
                update delivery set state = 4, release_at = ?, kept_as = ?, note = ?, bundle = null
                where id = ? and state = 0
                """,
                until.toEpochMilli(),
                as.name().toLowerCase(Locale.ROOT),
                why,
                item.delivery());
      }
      return kept;
    });
  }

  @Override
  public void hurry(String chat) {
    database.write(tx ->
        tx.execute(
            "update lane set next_at = ? where chat = ? and pending > 0", clock.millis(), chat));
  }

  @Override
  public void setBack(String platform, Duration by) {
    database.write(tx ->
        tx.execute(
                "update lane set next_at = next_at - ? where platform = ? and next_at > ?",
                by.toMillis(),
                platform,
                clock.millis())
            + tx.execute(
                "update growth set at = at - ? where platform = ? and at > ?",
                by.toMillis(),
                platform,
                clock.millis()));
  }

  @Override
  public Optional<Instant> lastEnd() {
    return database.read(LaneRecord::lastEnd);
  }

  @Override
  public long newest() {
    return database.read(LaneRecord::newest);
  }

  @Override
  public List<Sent> sentLately(String platform, Instant since) {
    return database.read(handle -> LaneRecord.sentLately(handle, platform, since));
  }

  @Override
  public int sentSince(String chat, Instant since) {
    return database.read(handle -> LaneRecord.sentSince(handle, chat, since));
  }

  @Override
  public Tally tally(String platform) {
    var yesterday = clock.instant().minusSeconds(86_400);
    return database.read(handle -> LaneRecord.tally(handle, platform, yesterday));
  }

  @Override
  public int dropEnded(Instant before) {
    return database.write(tx ->
        tx.execute(
            "delete from delivery where id in (select id from delivery"
                + " where state <> 0 and ended < ? limit 1000)",
            before.toEpochMilli()));
  }
}
