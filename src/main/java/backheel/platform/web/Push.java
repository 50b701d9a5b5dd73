package backheel.platform.web;

import backheel.chat.Reply;
import backheel.chat.SendKey;
import org.jspecify.annotations.Nullable;

/**
 * A message that nobody asked for just now.
 *
 * @param number the id of its event
 * @param once names the delivery; null for a change of an earlier message
 */
record Push(long number, Shown shown, @Nullable SendKey once) {

  static Push fresh(long number, Reply reply, SendKey once) {
    return new Push(number, Drawing.message(number, reply), once);
  }

  static Push change(long number, String message, Reply reply) {
    return new Push(number, Drawing.change(message, reply), null);
  }

  boolean sameDelivery(Push other) {
    return once != null && once.equals(other.once);
  }
}
