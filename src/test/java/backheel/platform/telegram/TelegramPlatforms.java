package backheel.platform.telegram;

import backheel.chat.Platform;
import java.net.URI;
import java.time.Clock;

/** Telegram platforms for tests of other packages. */
public final class TelegramPlatforms {
  private TelegramPlatforms() {}

  /** Creates a platform with Telegram's own message rate. */
  public static Platform create(String token, URI api, Clock clock) {
    return new TelegramPlatform(token, api, clock);
  }

  /** Creates a platform with another message rate. */
  public static Platform create(String token, URI api, Clock clock, double messagesPerSecond) {
    return new TelegramPlatform(token, api, clock, messagesPerSecond, null);
  }
}
