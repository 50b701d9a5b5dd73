package backheel.platform.telegram.send;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/**
 * The options of sending a message.
 *
 * @param silent whether the notification is silent
 * @param replyTo the message that it replies to, null for none
 */
public record SendOptions(boolean silent, @Nullable Integer replyTo) {
  public static final SendOptions DEFAULTS = new SendOptions(false, null);

  public SendOptions withSilent(boolean quiet) {
    return quiet ? new SendOptions(true, replyTo) : this;
  }

  /** Returns the options for a continuation of a message: only the first one makes a sound. */
  SendOptions forNextMessage(SendProgress before) {
    return new SendOptions(
        true, before.lastHasPictures() ? (Integer) before.lastMessage() : replyTo);
  }

  /** Returns the reply parameters, null for no reply. */
  @Nullable ReplyParameters replyParameters() {
    if (replyTo == null) {
      return null;
    }
    var parameters = new ReplyParameters(replyTo);
    parameters.setAllowSendingWithoutReply(true);
    return parameters;
  }
}
