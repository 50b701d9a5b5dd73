package backheel.answer.command;

import backheel.chat.ChatId;

/** The hooks for events in a chat that affect its outgoing messages. */
public interface ChatDeliveryHooks {
  /** Makes the messages of a chat due, because it can be reached again. */
  void wakeUp(ChatId chat);

  /**
   * Moves a chat that continues under another id.
   *
   * @return whether the move has been handled
   */
  default boolean moveChat(ChatId from, ChatId to) {
    return false;
  }

  /** Erases what else is kept about a chat, after everything stored about it has been erased. */
  default void forgetChat(ChatId chat) {}
}
