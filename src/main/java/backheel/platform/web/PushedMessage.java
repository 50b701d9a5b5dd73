package backheel.platform.web;

import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A message that is not the answer to a question.
 *
 * @param number the id of its event
 * @param idempotencyKey the key of the delivery; null for a change of an earlier message
 */
record PushedMessage(long number, WebMessage shown, @Nullable IdempotencyKey idempotencyKey) {

  static PushedMessage fresh(long number, Reply reply, IdempotencyKey once) {
    return new PushedMessage(number, WebRenderer.message(number, reply), once);
  }

  static PushedMessage change(long number, String message, Reply reply) {
    return new PushedMessage(number, WebRenderer.change(message, reply), null);
  }

  boolean sameDelivery(PushedMessage other) {
    return idempotencyKey != null && idempotencyKey.equals(other.idempotencyKey);
  }
}
