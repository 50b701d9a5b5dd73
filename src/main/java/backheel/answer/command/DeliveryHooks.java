package backheel.answer.command;

import backheel.chat.ChatId;
import java.time.Duration;

/** The hooks for events in a chat that affect its outgoing messages. */
public interface DeliveryHooks {
  /** Makes the messages of a chat due, because it can be reached again. */
  void wakeUp(ChatId chat);

  /**
   * Reserves room for a reply to a chat, and returns how long to hold it back for the platform's
   * limits.
   */
  default Duration reserveReply(ChatId chat) {
    return Duration.ZERO;
  }

  /**
   * Moves a chat that continues under another id.
   *
   * @return whether the move has been handled
   */
  default boolean moveChat(ChatId from, ChatId to) {
    return false;
  }

  /** Returns whether the update with this number of a platform was processed before. */
  default boolean isProcessed(String platform, long number) {
    return false;
  }

  /** Marks the update with this number of a platform as processed. */
  default void markProcessed(String platform, long number) {}

  /** Erases what else is kept about a chat, after everything stored about it has been erased. */
  default void forgetChat(ChatId chat) {}
}
