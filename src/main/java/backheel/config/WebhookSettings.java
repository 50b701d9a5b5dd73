package backheel.config;

import backheel.config.Configuration.Channel;
import backheel.platform.telegram.receive.WebhookConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The webhook in a configuration. */
public final class WebhookSettings {
  private static final Pattern LISTEN_ADDRESS = Pattern.compile("^(.+):(\\d{1,5})");

  private WebhookSettings() {}

  /**
   * Returns the webhook to which Telegram sends updates; null if it is polled for them.
   *
   * @throws IOException if Telegram would not accept what is configured, in one line
   */
  static @Nullable public WebhookConfig of(@Nullable Channel channel) throws IOException {
    var webhook = channel == null ? null : channel.webhook();
    if (webhook == null) {
      return null;
    }
    var listen = LISTEN_ADDRESS.matcher(webhook.listenOrDefault());
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
}
