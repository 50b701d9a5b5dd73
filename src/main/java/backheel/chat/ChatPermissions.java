package backheel.chat;

import java.util.Map;
import java.util.Optional;

/**
 * The permissions of the asker and of the bot, requested from the platform when they are needed.
 */
@FunctionalInterface
public interface ChatPermissions {

  /** Returns whether the asker may manage the chat of the question. May call the platform. */
  boolean mayManage();

  /**
   * Returns whether the asker may manage another chat of the same platform and the bot is a member
   * of it. May call the platform; false where the platform cannot answer.
   */
  default boolean mayManage(ChatId other) {
    return false;
  }

  /**
   * Returns the permissions that the bot needs in a chat, each with whether it is granted; empty
   * where the platform cannot answer. May call the platform.
   */
  default Map<Permission, Boolean> botPermissions(ChatId chat) {
    return Map.of();
  }

  /**
   * Returns the chat of the same platform with a public name, such as {@code @daily}; empty where
   * there is none, or the platform has no such names. May call the platform.
   */
  default Optional<ChatId> chatNamed(String name) {
    return Optional.empty();
  }

  /** Returns a chat's title, "" where the platform cannot answer. May call the platform. */
  default String title(ChatId chat) {
    return "";
  }

  /** A permission that a bot needs; its name is the message {@code permission.NAME}. */
  enum Permission {
    VIEW,
    SEND,
    SEND_IN_THREADS,
    CREATE_POSTS,
    EMBED_LINKS,
    ATTACH_FILES,
    MENTION_ROLES,
    POST_MESSAGES,
    EDIT_MESSAGES
  }
}
