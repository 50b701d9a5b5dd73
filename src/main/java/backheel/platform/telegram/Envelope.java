package backheel.platform.telegram;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/**
 * How a message is handed over.
 *
 * @param silent whether no telephone rings
 * @param answers the message that it answers, null for none
 */
record Envelope(boolean silent, @Nullable Integer answers) {
  static final Envelope PLAIN = new Envelope(false, null);

  Envelope silentToo(boolean quiet) {
    return quiet ? new Envelope(true, answers) : this;
  }

  /** For what goes on after a message of ours: a telephone rings once. */
  Envelope following(Arrived before) {
    return new Envelope(true, before.pictures() ? (Integer) before.message() : answers);
  }

  /** Null where it answers nothing. */
  @Nullable ReplyParameters reply() {
    if (answers == null) {
      return null;
    }
    var parameters = new ReplyParameters(answers);
    parameters.setAllowSendingWithoutReply(true);
    return parameters;
  }
}
