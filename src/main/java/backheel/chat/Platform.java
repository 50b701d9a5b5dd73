package backheel.chat;

import java.time.Duration;

/**
 * A chat network. A new one is a new package under {@code platform} that implements this, and one
 * line in the composition root.
 */
public interface Platform extends AutoCloseable {

  /** The first half of every {@link ChatId} here: one lower-case word. */
  String name();

  /**
   * Starts passing what people ask to {@code answers}, and shows them what comes back. Returns at
   * once: the platform connects, and connects again after any loss, by itself. Every question is
   * asked on a thread of its own, and exactly once even where the network delivers it twice.
   */
  void listen(Answers answers);

  /**
   * Sends a message that nobody asked for just now. Blocks until the platform has answered. Never
   * throws for anything that the network or the platform does.
   *
   * @param once the same at each attempt of one delivery
   */
  Delivery send(ChatId to, Reply reply, SendKey once);

  /** Replaces a message of ours; an unchanged one counts as sent. As {@link #send} otherwise. */
  Delivery edit(MessageRef message, Reply reply);

  /** How many messages this platform takes in a second, over all chats. */
  default double messagesPerSecond() {
    return 1_000;
  }

  /** Whether a message that is sent again with the same key is shown only once, for minutes. */
  default boolean refusesCopies() {
    return false;
  }

  /** How often a chat may be written to; answers to people count, though they never wait. */
  default Limits limitsIn(ChatId chat) {
    return new Limits(Duration.ZERO, 0);
  }

  /** How it goes, for {@code /status}. Returns at once. */
  Health health();

  /** Ends all threads and connections of this platform; no question is asked afterwards. */
  @Override
  void close();

  /**
   * How a platform goes.
   *
   * @param note one line for the operator, "" when there is nothing to say; never a token
   */
  record Health(State state, String note) {}

  /** Whether a platform can be used now. */
  enum State {
    OFF,
    STARTING,
    UP,
    DOWN
  }
}
