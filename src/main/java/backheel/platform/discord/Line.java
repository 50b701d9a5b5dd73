package backheel.platform.discord;

import java.net.Proxy;
import java.time.Duration;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How the two clients reach Discord, ours for requests and Javacord for the gateway, and with how
 * much patience.
 */
record Line(UnaryOperator<OkHttpClient.Builder> http, Way gateway, Patience patience) {

  /** As the Java machine says: its proxy selector, its trust store. */
  static final Line PLAIN =
      new Line(
          UnaryOperator.identity(), new Way(null, false, Duration.ofMillis(5500)), Patience.USUAL);

  /**
   * The way of the gateway.
   *
   * @param proxy null for what the Java machine says
   * @param trustsAnybody never outside of tests
   * @param identifies how long from one new session to the next, at least
   */
  record Way(@Nullable Proxy proxy, boolean trustsAnybody, Duration identifies) {}
}
