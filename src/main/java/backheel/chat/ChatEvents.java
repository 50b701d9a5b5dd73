package backheel.chat;

import java.util.Optional;

/** The events in chats that a platform reports. Safe to call from any number of threads. */
public interface ChatEvents {

  /** Handles the bot's addition to a chat and returns the message for the inviter. */
  default Optional<Reply> added(BotAddedEvent invitation) {
    return Optional.empty();
  }

  /** Records that a conversation continues under another id. */
  void moved(ChatId from, ChatId to);

  /** Records that a chat which could not be reached now can be: its pending deliveries go out. */
  default void reachable(ChatId chat) {}

  /** Records that a chat has blocked or removed the bot. */
  void removed(ChatId chat, String why);
}
