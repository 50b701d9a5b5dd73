package backheel.platform.telegram;

import backheel.platform.PlatformSettings;
import backheel.platform.telegram.receive.WebhookConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telegram's section of the configuration. */
record TelegramSettings(
    @Nullable Boolean enabled,
    @Nullable String token,
    @Nullable Double messagesPerSecond,
    @Nullable WebhookSettings webhook)
    implements PlatformSettings {
  static final TelegramSettings DEFAULTS = new TelegramSettings(null, null, null, null);

  private static final String DEFAULT_LISTEN_ADDRESS = "127.0.0.1:8443";
  private static final Pattern LISTEN_ADDRESS = Pattern.compile("^(.+):(\\d{1,5})");

  /** Returns the maximum number of messages per second, over all chats. */
  double messageRate() {
    return messagesPerSecond == null
        ? TelegramPlatform.DEFAULT_MESSAGES_PER_SECOND
        : messagesPerSecond;
  }

  /**
   * Returns the webhook to which Telegram sends updates; null if it is polled for them.
   *
   * @throws IOException if Telegram would not accept what is configured, in one line
   */
  @Nullable WebhookConfig webhookConfig() throws IOException {
    if (webhook == null) {
      return null;
    }
    var listen =
        LISTEN_ADDRESS.matcher(
            webhook.listen() == null ? DEFAULT_LISTEN_ADDRESS : webhook.listen());
    if (webhook.url() == null || !listen.matches()) {
      throw new IOException(
          "platforms.telegram.webhook needs a url, such as https://bot.example.org/telegram, and"
              + " listens at an address such as 127.0.0.1:8443");
    }
    try {
      return new WebhookConfig(
          URI.create(webhook.url()),
          new InetSocketAddress(listen.group(1), Integer.parseInt(listen.group(2))),
          webhook.secret());
    } catch (IllegalArgumentException e) {
      throw new IOException("platforms.telegram.webhook: " + e.getMessage(), e);
    }
  }

  /** Returns a text without the token, for any output. */
  @Override
  public String toString() {
    return "TelegramSettings[enabled=" + enabled + "]";
  }
}
