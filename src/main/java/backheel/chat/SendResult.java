package backheel.chat;

import java.time.Duration;

/**
 * The outcome of sending. Every answer that a platform is known to give is a value, never an
 * exception.
 */
public sealed interface SendResult {

  /** The platform has accepted the message. */
  record Sent(MessageRef message) implements SendResult {}

  /**
   * Not accepted, and certainly not shown to anyone: try again after the delay.
   *
   * @param rateLimited whether the platform reports too many requests: then nothing may be sent
   *     there before the delay is over, and the rate must be lower afterwards
   */
  record TryLater(Duration delay, Scope scope, String why, boolean rateLimited)
      implements SendResult {

    /** Creates a result whose reason is not a rate limit. */
    public TryLater(Duration delay, Scope scope, String why) {
      this(delay, scope, why, false);
    }
  }

  /** The conversation continues under another id; the message was not accepted. */
  record Moved(ChatId to) implements SendResult {}

  /** The chat is gone, or the bot was blocked or removed: stop sending there. */
  record Gone(String why) implements SendResult {}

  /**
   * The bot is in the chat and lacks a permission that it needs: pending deliveries wait for it.
   */
  record Barred(String why) implements SendResult {}

  /** The platform will never accept this message, though the chat is reachable. */
  record Refused(String why) implements SendResult {}

  /** The outcome is not known: the response was lost. */
  record Unknown(String why) implements SendResult {}

  /** The extent of a refusal. */
  enum Scope {
    CHAT,
    PLATFORM
  }
}
