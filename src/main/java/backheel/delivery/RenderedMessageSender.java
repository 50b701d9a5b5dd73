package backheel.delivery;

import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.SendResult;
import backheel.message.MessageRenderer;
import backheel.schedule.BundleKind;
import backheel.store.outbox.OutgoingMessage;

/** The call that hands a rendered message to the platform. */
final class RenderedMessageSender {
  /** Bit position above the highest bit of any delivery id. */
  private static final int BUNDLE_KIND_SHIFT = 50;

  private RenderedMessageSender() {}

  static SendResult send(
      DeliveryServices services, OutgoingMessage message, MessageRenderer.Rendered rendered) {
    var chat = message.chat();
    var reply = services.renderer().withPicture(message, rendered.reply());
    return message.editedMessageId() == null
        ? services.platform().send(chat, reply, key(message))
        : services.platform().edit(new MessageRef(chat, message.editedMessageId()), reply);
  }

  /** Returns a key that distinguishes a single story from a bundle that begins with it. */
  private static IdempotencyKey key(OutgoingMessage message) {
    long kind = message.bundle().map(RenderedMessageSender::number).orElse(0L);
    return new IdempotencyKey(message.id() + (kind << BUNDLE_KIND_SHIFT));
  }

  /** Returns a number that never changes: a retry after an update must have the same key. */
  private static long number(BundleKind kind) {
    return switch (kind) {
      case BACKLOG -> 1;
      case DIGEST -> 2;
      case PREVIEW -> 3;
      case WRAP_UP -> 4;
    };
  }
}
