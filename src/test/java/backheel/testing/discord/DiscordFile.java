package backheel.testing.discord;

import backheel.chat.Png;

/** A file that came to the local Discord. */
public record DiscordFile(String name, Png content) {

  public byte[] bytes() {
    return content.bytes();
  }
}
