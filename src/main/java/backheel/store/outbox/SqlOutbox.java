package backheel.store.outbox;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.database.Database;
import backheel.store.database.EnumColumn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The outbox in the database. */
final class SqlOutbox implements Outbox {
  private final Database database;
  private final Clock clock;
  private final OutboxOwnership outboxOwnership;

  SqlOutbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.outboxOwnership = new OutboxOwnership(database);
  }

  @Override
  public void takeOwnership() {
    outboxOwnership.take();
  }

  @Override
  public List<OutgoingMessage> due(String platform, Collection<ChatId> busy, int limit) {
    long now = clock.millis();
    if (HeldDeliveryReleaser.isAnyDue(database, now)) {
      database.write(tx -> HeldDeliveryReleaser.release(tx, now));
    }
    return database.read(handle -> {
      outboxOwnership.check(handle);
      return DueDeliveries.due(handle, platform, now, busy, limit);
    });
  }

  @Override
  public List<OutgoingMessage> dueEdits(String platform, Collection<ChatId> busy, int limit) {
    return database.read(handle -> {
      outboxOwnership.check(handle);
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
      DeliveryOutcomeRecorder.markSent(tx, outgoingMessage, message, editions, clock.instant());
      return delay(tx, outgoingMessage.chat(), nextInLane);
    });
  }

  @Override
  public void abandon(OutgoingMessage outgoingMessage, String why) {
    database.write(tx -> {
      DeliveryOutcomeRecorder.abandon(tx, outgoingMessage, why, clock.instant());
      return true;
    });
  }

  @Override
  public void retryLater(OutgoingMessage outgoingMessage, Instant until, String why) {
    database.write(tx -> {
      DeliveryOutcomeRecorder.countAttempt(tx, outgoingMessage, until, why);
      return delay(tx, outgoingMessage.chat(), until);
    });
  }

  @Override
  public void delayLane(OutgoingMessage outgoingMessage, Instant until) {
    database.writeInBackground(tx -> delay(tx, outgoingMessage.chat(), until));
  }

  /** Delays a lane; a late call must not end a delay that has begun meanwhile. */
  private static int delay(Handle tx, ChatId chat, Instant at) {
    return tx.execute(
        "update lane set next_at = max(next_at, ?) where chat = ?", at.toEpochMilli(), chat);
  }

  @Override
  public void holdForBundle(
      OutgoingMessage outgoingMessage, Instant until, BundleKind kind, HoldReason reason) {
    database.write(tx -> {
      int held = 0;
      for (var item : outgoingMessage.items()) {
        held +=
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
      return held;
    });
  }

  @Override
  public void makeDue(ChatId chat) {
    database.write(tx ->
        tx.createUpdate(
                """
                update lane set next_at = :now
                where (chat = :chat or (chat > :from and chat < :to)) and pending > 0
                """)
            .bind("now", clock.millis())
            .bind("chat", chat)
            .bind("from", chat + "/")
            .bind("to", chat + "0") // the character after the slash
            .execute());
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
  public int countSentSince(ChatId chat, Instant since) {
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
