package backheel.store.outbox;

import backheel.chat.ChatId;
import backheel.store.fanout.MessageEditScheduler;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The changes to deliveries after an attempt: sent, abandoned, or to be retried. */
final class DeliveryOutcomeRecorder {
  private DeliveryOutcomeRecorder() {}

  static void markSent(
      Handle tx,
      OutgoingMessage outgoingMessage,
      String message,
      List<Long> editions,
      Instant now) {
    for (int i = 0; i < outgoingMessage.items().size(); i++) {
      var item = outgoingMessage.items().get(i);
      long edition = i < editions.size() ? editions.get(i) : 0;
      if (outgoingMessage.isEdit()) {
        tx.execute("update delivery set edition = ? where id = ?", edition, item.delivery());
        tx.execute("delete from pending_edit where delivery = ?", item.delivery());
      } else {
        markSent(tx, outgoingMessage.chat(), item, message, edition, now);
      }
      MessageEditScheduler.scheduleIfStale(tx, item.delivery(), now.toEpochMilli());
    }
  }

  /**
   * Marks a delivery as sent, regardless of decisions about it meanwhile. If the chat has moved
   * since, the message is in the old place and cannot be edited any more.
   */
  private static void markSent(
      Handle tx,
      ChatId chat,
      OutgoingMessage.Item item,
      String message,
      long edition,
      Instant now) {
    tx.execute(
        """
        update delivery
        set state = 'sent', attempts = attempts + 1, note = '', ended = ?, edition = ?,
          message = case when chat = ? then ? end
        where id = ? and state <> 'sent'
        """,
        now.toEpochMilli(),
        edition,
        chat,
        message,
        item.delivery());
  }

  static void abandon(Handle tx, OutgoingMessage outgoingMessage, String why, Instant now) {
    for (var item : outgoingMessage.items()) {
      if (outgoingMessage.isEdit()) {
        tx.execute("delete from pending_edit where delivery = ?", item.delivery());
      } else {
        tx.execute(
            """
            update delivery set state = 'abandoned', attempts = attempts + 1, note = ?, ended = ?
            where id = ? and state = 'queued'
            """,
            why,
            now.toEpochMilli(),
            item.delivery());
      }
    }
  }

  static void countAttempt(Handle tx, OutgoingMessage outgoingMessage, Instant until, String why) {
    for (var item : outgoingMessage.items()) {
      if (outgoingMessage.isEdit()) {
        tx.execute(
            "update pending_edit set attempts = attempts + 1, at = ? where delivery = ?",
            until.toEpochMilli(),
            item.delivery());
      } else {
        tx.execute(
            """
            update delivery set attempts = attempts + 1, note = ?
            where id = ? and state = 'queued'
            """,
            why,
            item.delivery());
      }
    }
  }
}
