package backheel.platform.telegram.send;

import java.util.regex.Pattern;

/**
 * The id of a message that the bot sent, written {@code 123}, or {@code p123} for a photo: Telegram
 * edits the two in different ways.
 */
public record TelegramMessageId(int message, boolean photo) {
  private static final Pattern ID_PATTERN = Pattern.compile("p?\\d{1,10}");

  /**
   * Parses the id under which a message was stored.
   *
   * @throws IllegalArgumentException when it is not a Telegram message id
   */
  public static TelegramMessageId parse(String id) {
    if (!ID_PATTERN.matcher(id).matches()) {
      throw new IllegalArgumentException("no message of Telegram: " + id);
    }
    boolean photo = id.startsWith("p");
    return new TelegramMessageId(Integer.parseInt(photo ? id.substring(1) : id), photo);
  }

  public String id() {
    return (photo ? "p" : "") + message;
  }
}
