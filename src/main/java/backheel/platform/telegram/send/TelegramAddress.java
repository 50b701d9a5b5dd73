package backheel.platform.telegram.send;

import backheel.chat.ChatId;
import org.jspecify.annotations.Nullable;

/**
 * A Telegram chat, or one topic of a forum.
 *
 * @param topic the topic of a forum, null for the whole chat or its general topic
 */
public record TelegramAddress(long chat, @Nullable Integer topic) {
  public static final String PLATFORM = "telegram";

  /**
   * Parses the address of a chat, with its topic if it has one.
   *
   * @throws IllegalArgumentException when it is not a Telegram chat
   */
  public static TelegramAddress parse(ChatId chat) {
    var address = chat.address();
    int slash = address.indexOf('/');
    try {
      return slash < 0
          ? new TelegramAddress(Long.parseLong(address), null)
          : new TelegramAddress(
              Long.parseLong(address.substring(0, slash)),
              Integer.valueOf(address.substring(slash + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no chat of Telegram: " + chat, e);
    }
  }

  public TelegramAddress withoutTopic() {
    return new TelegramAddress(chat, null);
  }

  /** Returns whether this is a topic of that chat. */
  public boolean isPartOf(ChatId whole) {
    return topic != null && withoutTopic().chatId().equals(whole);
  }

  public String chatIdText() {
    return Long.toString(chat);
  }

  public boolean isGroup() {
    return chat < 0;
  }

  public ChatId chatId() {
    return new ChatId(PLATFORM, topic == null ? chatIdText() : chat + "/" + topic);
  }
}
