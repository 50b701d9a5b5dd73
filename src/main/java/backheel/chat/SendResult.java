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

  /** The chat exists and lets nothing of the bot through: pending deliveries wait. */
  record Barred(String why, Obstacle obstacle) implements SendResult {

    /** Creates a result for a permission that the bot lacks. */
    public Barred(String why) {
      this(why, Obstacle.PERMISSION);
    }
  }

  /** The platform will never accept this message, though the chat is reachable. */
  record Refused(String why) implements SendResult {}

  /** The outcome is not known: the response was lost. */
  record Unknown(String why) implements SendResult {}

  /** The obstacle in a chat, which decides what its people are asked to do. */
  enum Obstacle {
    /** The bot lacks the permission to post. */
    PERMISSION,
    /** The bot cannot see the chat. */
    HIDDEN,
    /** The topic of a forum is closed. */
    CLOSED_TOPIC,
    /** The thread is locked or archived. */
    LOCKED_THREAD,
    /** There are as many open threads as there may be. */
    TOO_MANY_THREADS,
    /** Posts need a tag that the bot may not set. */
    MISSING_TAG,
    /** Messages have to be paid for. */
    PAYMENT,
    /** A refusal that is not known: its words are all there is to say. */
    UNKNOWN
  }

  /** The extent of a refusal. */
  enum Scope {
    CHAT,
    PLATFORM
  }
}
