package backheel.chat;

/**
 * A conversation on one platform.
 *
 * @param platform a {@link Platform#name()}
 * @param address the platform's own identifier for it, such as {@code 4711}, a Discord channel's
 *     id, or {@code -100123/77} for topic 77 of a Telegram group
 */
public record ChatId(String platform, String address) {

  /** Parses the output of {@link #toString()}. */
  public static ChatId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("no chat: " + text);
    }
    return new ChatId(text.substring(0, colon), text.substring(colon + 1));
  }

  /** Returns the chat that contains this forum topic, or this chat when it is no topic. */
  public ChatId withoutTopic() {
    int slash = address.indexOf('/');
    return slash < 0 ? this : new ChatId(platform, address.substring(0, slash));
  }

  @Override
  public String toString() {
    return platform + ":" + address;
  }
}
