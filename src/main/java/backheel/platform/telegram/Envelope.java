package backheel.platform.telegram;

import org.jspecify.annotations.Nullable;

/**
 * How a message is handed over.
 *
 * @param silent whether no telephone rings
 * @param answers the message that it answers, null for none
 */
record Envelope(boolean silent, @Nullable Integer answers) {
  static final Envelope PLAIN = new Envelope(false, null);
}
