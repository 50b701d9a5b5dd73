package backheel.platform.discord.rest;

import java.net.Proxy;
import java.time.Duration;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the two clients that connect to Discord: our own for requests, and Javacord for
 * the gateway.
 */
public record ConnectionSettings(
    UnaryOperator<OkHttpClient.Builder> http, GatewaySettings gateway, DiscordTimeouts timeouts) {

  /** The defaults of the Java machine: its proxy selector, its trust store. */
  public static final ConnectionSettings DEFAULTS =
      new ConnectionSettings(
          UnaryOperator.identity(),
          new GatewaySettings(null, false, Duration.ofMillis(5500)),
          DiscordTimeouts.DEFAULTS);

  /**
   * The settings of the gateway connection.
   *
   * @param proxy null for the Java machine's default
   * @param trustsAllCertificates true only in tests
   * @param identifyInterval the minimum time from one new session to the next
   */
  public record GatewaySettings(
      @Nullable Proxy proxy, boolean trustsAllCertificates, Duration identifyInterval) {}
}
