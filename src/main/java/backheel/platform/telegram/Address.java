package backheel.platform.telegram;

import backheel.chat.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * A chat as Telegram names it.
 *
 * @param topic of a forum, null for the whole chat or its general topic
 */
record Address(long chat, @Nullable Integer topic) {
  static final String PLATFORM = "telegram";

  /**
   * @throws IllegalArgumentException when it is no chat of Telegram
   */
  static Address of(ChatId chat) {
    var address = chat.address();
    int slash = address.indexOf('/');
    try {
      return slash < 0
          ? new Address(Long.parseLong(address), null)
          : new Address(
              Long.parseLong(address.substring(0, slash)),
              Integer.valueOf(address.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no chat of Telegram: " + chat, e);
    }
  }

  Address withoutTopic() {
    return new Address(chat, null);
  }

  /** Whether this is a topic of that chat. */
  boolean isPartOf(ChatId whole) {
    return topic != null && withoutTopic().id().equals(whole);
  }

  String chatText() {
    return Long.toString(chat);
  }

  boolean isGroup() {
    return chat < 0;
  }

  ChatId id() {
    return new ChatId(PLATFORM, topic == null ? chatText() : chat + "/" + topic);
  }
}
