package backheel.platform.telegram;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where Telegram rings when there is something new, instead of being asked again and again.
 *
 * @param url as Telegram calls it: https, on port 443, 80, 88 or 8443
 * @param listen where Backheel hears it, behind whatever ends the encryption
 * @param secret that Telegram shows with each call, 1-256 of {@code A-Z a-z 0-9 _ -}; null for one
 *     that is made at each start and never leaves memory
 */
public record Doorbell(URI url, InetSocketAddress listen, @Nullable String secret) {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  /**
   * @throws IllegalArgumentException when Telegram would not take the address or the secret
   */
  public Doorbell {
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

  /** The path of the address, at least a slash. */
  String path() {
    var path = url.getPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  /** Never the secret, wherever this is printed. */
  @Override
  public String toString() {
    return "Doorbell[" + url + "]";
  }
}
