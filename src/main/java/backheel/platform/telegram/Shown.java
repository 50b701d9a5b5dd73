package backheel.platform.telegram;

import java.util.regex.Pattern;

/**
 * A message of ours as it stands in a chat, written {@code 123}, or {@code p123} where it is a
 * photo: Telegram edits the two in different ways.
 */
record Shown(int message, boolean photo) {
  private static final Pattern WRITTEN = Pattern.compile("p?\\d{1,10}");

  /**
   * @throws IllegalArgumentException when it is no message of Telegram
   */
  static Shown of(String id) {
    if (!WRITTEN.matcher(id).matches()) {
      throw new IllegalArgumentException("no message of Telegram: " + id);
    }
    boolean photo = id.startsWith("p");
    return new Shown(Integer.parseInt(photo ? id.substring(1) : id), photo);
  }

  String id() {
    return (photo ? "p" : "") + message;
  }
}
