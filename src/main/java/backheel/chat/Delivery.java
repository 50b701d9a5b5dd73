package backheel.chat;

import java.time.Duration;

/** How sending went. What a platform is known to answer is a value, never an exception. */
public sealed interface Delivery {

  /** The platform has it. */
  record Sent(MessageRef message) implements Delivery {}

  /**
   * Not taken, and certainly not shown to anybody: try again after the delay.
   *
   * @param tooFast whether the platform says that it is asked too often: then nothing may go there
   *     before the delay is over, and less often afterwards
   */
  record TryLater(Duration delay, Scope scope, String why, boolean tooFast) implements Delivery {

    /** For any other reason than haste. */
    public TryLater(Duration delay, Scope scope, String why) {
      this(delay, scope, why, false);
    }
  }

  /** The conversation goes on under another id; the message was not taken. */
  record Moved(ChatId to) implements Delivery {}

  /** The chat is gone, or the bot was blocked or removed: stop sending there. */
  record Gone(String why) implements Delivery {}

  /** The bot is in the chat and lacks a right that it needs: what is owed waits for it. */
  record Barred(String why) implements Delivery {}

  /** The platform will never take this message, though the chat is well. */
  record Refused(String why) implements Delivery {}

  /** Nobody knows whether it arrived: the answer was lost on the way. */
  record Unknown(String why) implements Delivery {}

  /** How much a refusal to send now covers. */
  enum Scope {
    CHAT,
    PLATFORM
  }
}
