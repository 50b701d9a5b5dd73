package backheel.platform.telegram.send;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.platform.telegram.render.TelegramMessage;
import backheel.platform.telegram.render.TelegramRenderer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/** A sender of messages from the outbox, which continues a long one where it was interrupted. */
final class DeliverySender {
  private final TelegramSender sender;
  private final PartialDeliveries partialDeliveries = new PartialDeliveries();

  /** A story that goes out to many chats is the same reply in most of them, and rendered once. */
  private final Cache<Reply, List<TelegramMessage>> rendered =
      Caffeine.newBuilder().weakKeys().maximumSize(100).build();

  DeliverySender(TelegramSender sender) {
    this.sender = sender;
  }

  SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    var pages = rendered.get(reply, TelegramRenderer::messages);
    var before = partialDeliveries.of(once).atMost(pages.size() - 1);
    var sendOptions = SendOptions.DEFAULTS.withSilent(reply.options().silent());
    var sendResult =
        sender.send(
            TelegramAddress.parse(to),
            pages,
            before,
            sendOptions,
            done -> partialDeliveries.record(once, done));
    if (sendResult instanceof SendResult.Sent
        || sendResult instanceof SendResult.Gone
        || sendResult instanceof SendResult.Refused) {
      partialDeliveries.forget(once);
    }
    return sendResult;
  }
}
