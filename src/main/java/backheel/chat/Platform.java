package backheel.chat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A chat network. A new one is a new package under {@code platform} that implements this, and one
 * line in the composition root.
 */
public interface Platform extends AutoCloseable {

  /** Returns the platform's name, the first half of its {@link ChatId}s: one lower-case word. */
  String name();

  /**
   * Starts passing questions to the bot service and showing its replies. Returns at once: the
   * platform connects, and reconnects after any loss, by itself. Every question is answered on a
   * thread of its own, and exactly once even where the network delivers it twice.
   */
  void start(BotEndpoints bot);

  /**
   * Sends a message that is not the answer to a question. Blocks until the platform has answered.
   * Never throws for a failure of the network or the platform.
   *
   * @param once the key of the delivery, the same at each attempt
   */
  SendResult send(ChatId to, Reply reply, IdempotencyKey once);

  /** Replaces a message of the bot; an unchanged one counts as sent. Otherwise as {@link #send}. */
  SendResult edit(MessageRef message, Reply reply);

  /** Returns the features that answers depend on. */
  default PlatformCapabilities capabilities() {
    return PlatformCapabilities.COMMON;
  }

  /** Returns the maximum number of messages per second, over all chats. */
  default double messagesPerSecond() {
    return 1_000;
  }

  /**
   * Returns whether a message that is sent again with the same key within minutes is shown only
   * once.
   */
  default boolean deduplicatesSends() {
    return false;
  }

  /**
   * Returns the rate limit of a chat; answers to people count towards it, though they never wait.
   */
  default ChatRateLimit rateLimit(ChatId chat) {
    return new ChatRateLimit(Duration.ZERO, 0);
  }

  /** Returns the address of the page for people on this machine, while there is one. */
  default Optional<URI> localPage() {
    return Optional.empty();
  }

  /** Returns the platform's health for {@code /status}. Returns at once. */
  Health health();

  /** Ends all threads and connections of this platform; no question is passed on afterwards. */
  @Override
  void close();

  /**
   * The health of a platform.
   *
   * @param note one line for the operator, "" for none; never a token
   */
  record Health(State state, String note) {}

  /** The availability of a platform. */
  enum State {
    OFF,
    STARTING,
    UP,
    DOWN
  }
}
