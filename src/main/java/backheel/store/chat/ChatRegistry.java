package backheel.store.chat;

import backheel.chat.ChatId;
import java.util.Optional;

/** The register of chats: which can be reached, under which id, and who set them up. */
public interface ChatRegistry {

  /** Returns the chat to be notified when nothing can be sent there any more, if known. */
  Optional<ChatId> owner(ChatId chat);

  /** Returns the title of a group chat, if a person has set it up. */
  Optional<String> title(ChatId chat);

  /**
   * Stops sending to a chat and its topics until a request comes from it; its subscriptions are
   * kept.
   */
  void markGone(ChatId chat, String why);

  /** Marks a chat as reachable after a request from it. Costs nothing when it was already. */
  void markReachable(ChatId chat);

  /** Moves all data of a chat and its topics to another id. */
  void move(ChatId from, ChatId to);

  /**
   * Erases all data about a chat and its topics.
   *
   * @return the number of rows deleted
   */
  int erase(ChatId chat);
}
