package backheel.platform.telegram.receive;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address at which Telegram delivers updates, instead of being polled.
 *
 * @param url the address that Telegram calls: https, on port 443, 80, 88 or 8443
 * @param listen the local address, behind the proxy that terminates TLS
 * @param secret the secret that Telegram sends with each call, 1-256 of {@code A-Z a-z 0-9 _ -};
 *     null for a random one that is generated at each start and never leaves memory
 */
public record WebhookConfig(URI url, InetSocketAddress listen, @Nullable String secret) {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  /**
   * @throws IllegalArgumentException when Telegram would not accept the address or the secret
   */
  public WebhookConfig {
    if (!"https".equals(url.getScheme()) || url.getHost() == null) {
      throw new IllegalArgumentException("Telegram calls https addresses only, not " + url);
    }
    if (url.getPort() != -1
        && url.getPort() != 443
        && url.getPort() != 80
        && url.getPort() != 88
        && url.getPort() != 8443) {
      throw new IllegalArgumentException(
          "Telegram calls the ports 443, 80, 88 and 8443 only: " + url);
    }
    if (secret != null && !SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException("A webhook's secret is 1-256 of A-Z a-z 0-9 _ -");
    }
  }

  /** Returns the path of the address, at least a slash. */
  String path() {
    var path = url.getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** Returns a description without the secret. */
  @Override
  public String toString() {
    return "WebhookConfig[" + url + "]";
  }
}
