package backheel.chat;

import java.util.Map;
import java.util.Optional;

/** What the person who asks may do, and the bot; asked of the platform at the moment it matters. */
@FunctionalInterface
public interface Rights {

  /** Whether the person may change what the whole chat of the question gets. May call out. */
  boolean here();

  /**
   * Whether the person may change what another chat of the same platform gets, and the bot is in
   * it. May call out; false where the platform cannot tell.
   */
  default boolean in(ChatId other) {
    return false;
  }

  /**
   * What the bot needs in a chat, and whether it has it; empty where the platform cannot tell. May
   * call out.
   */
  default Map<Permission, Boolean> ofTheBot(ChatId chat) {
    return Map.of();
  }

  /**
   * The chat of the same platform with a public name, such as {@code @daily}; empty where there is
   * none, or the platform knows no such names. May call out.
   */
  default Optional<ChatId> named(String name) {
    return Optional.empty();
  }

  /** What a chat is called, "" where the platform cannot tell. May call out. */
  default String title(ChatId chat) {
    return "";
  }

  /** Something that a bot must be allowed; its name is the message {@code permission.NAME}. */
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
