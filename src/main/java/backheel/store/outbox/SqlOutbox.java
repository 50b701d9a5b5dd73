package backheel.store.outbox;

import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.database.Database;
import backheel.store.database.EnumColumn;
import backheel.store.database.StorageException;
import backheel.store.fanout.PendingEdits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The outbox in the database. */
public final class SqlOutbox implements Outbox {
  private final Database database;
  private final Clock clock;
  private volatile long epoch;

  /** Creates an outbox that several processes may work on. */
  public SqlOutbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Returns an outbox on which only this process may work from now on: a previous owner that was
   * merely suspended finds nothing due any more.
   */
  public static SqlOutbox exclusive(Database database, Clock clock) {
    var lanes = new SqlOutbox(database, clock);
    lanes.takeOwnership();
    return lanes;
  }

  /** Takes ownership of the outbox for this process; a second call does nothing. */
  public void takeOwnership() {
    if (epoch != 0) {
      return;
    }
    epoch =
        database.write(tx ->
            tx.createQuery("update fencing_token set epoch = epoch + 1 returning epoch")
                .mapTo(Long.class)
                .one());
  }

  /** Checks the fencing token: only the latest owner receives due messages. */
  private void checkOwnership(Handle handle) {
    long now = handle.createQuery("select epoch from fencing_token").mapTo(Long.class).one();
    if (epoch != 0 && now != epoch) {
      throw new StorageException("another Backheel has taken over this database", null);
    }
  }

  @Override
  public List<OutgoingMessage> due(String platform, Collection<String> busy, int limit) {
    long now = clock.millis();
    if (HeldDeliveries.isAnyDue(database, now)) {
      database.write(tx -> HeldDeliveries.release(tx, now));
    }
    return database.read(handle -> {
      checkOwnership(handle);
      return DueDeliveries.due(handle, platform, now, busy, limit);
    });
  }

  @Override
  public List<OutgoingMessage> dueEdits(String platform, Collection<String> busy, int limit) {
    return database.read(handle -> {
      checkOwnership(handle);
      return DueDeliveries.dueEdits(handle, platform, clock.millis(), busy, limit);
    });
  }

  @Override
  public Optional<Instant> nextDue(String platform) {
    return database.read(handle -> DueDeliveries.nextDue(handle, platform));
  }

  @Override
  public OutgoingMessage bundle(OutgoingMessage first, int most) {
    return database.write(tx -> {
      tx.createUpdate(
              """
              update delivery set bundle = :bundle where id in (
                select id from delivery where chat = :chat and state = 'queued' and bundle is null
                  and story is not null and (bundle_kind = '' or id = :bundle) order by id limit :most)
              """)
          .bind("bundle", first.id())
          .bind("chat", first.chat())
          .bind("most", most)
          .execute();
      return DeliveryRow.bundleOf(
              tx, first.id(), first.chat(), first.attempts(), BundleKind.BACKLOG, first)
          .orElse(first);
    });
  }

  @Override
  public void markSent(
      OutgoingMessage outgoingMessage, String message, List<Long> editions, Instant nextInLane) {
    database.writeInBackground(tx -> {
      for (int i = 0; i < outgoingMessage.items().size(); i++) {
        var item = outgoingMessage.items().get(i);
        long edition = i < editions.size() ? editions.get(i) : 0;
        if (outgoingMessage.isEdit()) {
          tx.execute("update delivery set edition = ? where id = ?", edition, item.delivery());
          tx.execute("delete from pending_edit where delivery = ?", item.delivery());
        } else {
          markTaken(tx, outgoingMessage.chat(), item, message, edition);
        }
        PendingEdits.scheduleIfStale(tx, item.delivery(), clock.millis());
      }
      return next(tx, outgoingMessage.chat(), nextInLane);
    });
  }

  @Override
  public void abandon(OutgoingMessage outgoingMessage, String why) {
    database.write(tx -> {
      for (var item : outgoingMessage.items()) {
        if (outgoingMessage.isEdit()) {
          tx.execute("delete from pending_edit where delivery = ?", item.delivery());
        } else {
          markAbandoned(tx, item, why);
        }
      }
      return outgoingMessage.items().size();
    });
  }

  /**
   * Marks a delivery as sent, regardless of decisions about it meanwhile. If the chat has moved
   * since, the message is in the old place and cannot be edited any more.
   */
  private void markTaken(
      Handle tx, String chat, OutgoingMessage.Item item, String message, long edition) {
    tx.execute(
        """
        update delivery
        set state = 'sent', attempts = attempts + 1, note = '', ended = ?, edition = ?,
          message = case when chat = ? then ? end
        where id = ? and state <> 'sent'
        """,
        clock.millis(),
        edition,
        chat,
        message,
        item.delivery());
  }

  private void markAbandoned(Handle tx, OutgoingMessage.Item item, String note) {
    tx.execute(
        """
        update delivery set state = 'abandoned', attempts = attempts + 1, note = ?, ended = ?
        where id = ? and state = 'queued'
        """,
        note,
        clock.millis(),
        item.delivery());
  }

  @Override
  public void retryLater(OutgoingMessage outgoingMessage, Instant until, String why) {
    database.write(tx -> {
      for (var item : outgoingMessage.items()) {
        if (outgoingMessage.isEdit()) {
          tx.execute(
              "update pending_edit set attempts = attempts + 1, at = ? where delivery = ?",
              until.toEpochMilli(),
              item.delivery());
        } else {
          tx.execute(
              "update delivery set attempts = attempts + 1, note = ? where id = ? and state ="
                  + " 'queued'",
              why,
              item.delivery());
        }
      }
      return next(tx, outgoingMessage.chat(), until);
    });
  }

  @Override
  public void delayLane(OutgoingMessage outgoingMessage, Instant until) {
    database.writeInBackground(tx -> next(tx, outgoingMessage.chat(), until));
  }

  /** Delays a lane; a late call must not end a delay that has begun meanwhile. */
  private static int next(Handle tx, String chat, Instant at) {
    return tx.execute(
        "update lane set next_at = max(next_at, ?) where chat = ?", at.toEpochMilli(), chat);
  }

  @Override
  public void holdForBundle(
      OutgoingMessage outgoingMessage, Instant until, BundleKind kind, HoldReason reason) {
    database.write(tx -> {
      int kept = 0;
      for (var item : outgoingMessage.items()) {
        kept +=
            tx.execute(
                """
                update delivery
                set state = 'held', release_at = ?, bundle_kind = ?, note = ?, bundle = null
                where id = ? and state = 'queued'
                """,
                until.toEpochMilli(),
                EnumColumn.write(kind),
                EnumColumn.write(reason),
                item.delivery());
      }
      return kept;
    });
  }

  @Override
  public void makeDue(String chat) {
    database.write(tx ->
        tx.execute(
            "update lane set next_at = ? where chat = ? and pending > 0", clock.millis(), chat));
  }

  @Override
  public void shiftBack(String platform, Duration by) {
    database.write(tx ->
        tx.execute(
                "update lane set next_at = next_at - ? where platform = ? and next_at > ?",
                by.toMillis(),
                platform,
                clock.millis())
            + tx.execute(
                "update pending_edit set at = at - ? where platform = ? and at > ?",
                by.toMillis(),
                platform,
                clock.millis()));
  }

  @Override
  public Optional<Instant> lastEndedAt() {
    return database.read(DeliveryHistory::lastEndedAt);
  }

  @Override
  public long newestId() {
    return database.read(DeliveryHistory::newestId);
  }

  @Override
  public List<Sent> recentlySent(String platform, Instant since) {
    return database.read(handle -> DeliveryHistory.recentlySent(handle, platform, since));
  }

  @Override
  public int countSentSince(String chat, Instant since) {
    return database.read(handle -> DeliveryHistory.countSentSince(handle, chat, since));
  }

  @Override
  public Counts counts(String platform) {
    var yesterday = clock.instant().minusSeconds(86_400);
    return database.read(handle -> DeliveryHistory.counts(handle, platform, yesterday));
  }

  @Override
  public int deleteEnded(Instant before) {
    return database.write(tx ->
        tx.execute(
            "delete from delivery where id in (select id from delivery"
                + " where state <> 'queued' and ended < ? limit 1000)",
            before.toEpochMilli()));
  }
}
