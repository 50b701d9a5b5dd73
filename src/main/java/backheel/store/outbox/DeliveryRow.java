package backheel.store.outbox;

import backheel.chat.ChatId;
import backheel.schedule.BundleKind;
import backheel.store.database.ChatIdColumn;
import backheel.store.database.EnumColumn;
import backheel.subscription.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A delivery as read from the database, from which the outgoing message is assembled. */
record DeliveryRow(
    OutgoingMessage.Item item,
    ChatId chat,
    String bundleKind,
    int attempts,
    long bundle,
    Instant created,
    int waiting,
    @Nullable String message) {

  /**
   * Reads the columns id, chat, story, topic, notice, bundle_kind, attempts, bundle, created,
   * pending.
   */
  static DeliveryRow read(ResultSet row, @Nullable String message) throws SQLException {
    return new DeliveryRow(
        item(row),
        ChatIdColumn.read(row, 2),
        row.getString(6),
        row.getInt(7),
        row.getLong(8),
        Instant.ofEpochMilli(row.getLong(9)),
        row.getInt(10),
        message);
  }

  private static OutgoingMessage.Item item(ResultSet row) throws SQLException {
    var notice = row.getString(5);
    return notice == null
        ? new OutgoingMessage.StoryItem(
            row.getLong(1),
            row.getLong(3),
            Topic.parse(row.getString(4)),
            row.getString(6).equals("digest") && row.getLong(8) == 0)
        : new OutgoingMessage.NoticeItem(row.getLong(1), NoticeQueue.parse(notice));
  }

  /** Returns the outgoing message; empty when its bundle has ended since the row was read. */
  Optional<OutgoingMessage> toMessage(Handle handle) {
    var alone =
        new OutgoingMessage(
            item.delivery(),
            chat,
            List.of(item),
            message,
            attempts,
            Optional.empty(),
            waiting,
            created);
    if (bundle == 0) {
      return Optional.of(alone);
    }
    var kind =
        bundleKind.isEmpty() ? BundleKind.BACKLOG : EnumColumn.read(bundleKind, BundleKind.class);
    return bundleOf(handle, bundle, chat, attempts, kind, alone);
  }

  /** Returns all pending or sent items of a bundle as one message; empty when none is left. */
  static Optional<OutgoingMessage> bundleOf(
      Handle handle,
      long bundle,
      ChatId chat,
      int attempts,
      BundleKind kind,
      OutgoingMessage like) {
    var items =
        handle
            .createQuery(
                """
                select id, chat, story, topic, notice, bundle_kind, attempts, bundle from delivery
                where bundle = :bundle and bundle is not null and chat = :chat and state = :state
                order by id
                """)
            .bind("bundle", bundle)
            .bind("chat", chat)
            .bind(
                "state",
                EnumColumn.write(like.isEdit() ? DeliveryState.SENT : DeliveryState.QUEUED))
            .<OutgoingMessage.Item>map((row, context) -> item(row))
            .list();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OutgoingMessage(
            items.getFirst().delivery(),
            chat,
            items,
            like.editedMessageId(),
            attempts,
            Optional.of(kind),
            like.pendingInLane(),
            like.queuedAt()));
  }
}
