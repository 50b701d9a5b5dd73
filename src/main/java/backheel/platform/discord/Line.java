package backheel.platform.discord;

import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.javacord.api.DiscordApiBuilder;

/**
 * How the two clients reach Discord, ours for requests and Javacord for the gateway, and with how
 * much patience.
 */
record Line(
    UnaryOperator<OkHttpClient.Builder> http,
    UnaryOperator<DiscordApiBuilder> gateway,
    Patience patience) {

  /** As the Java machine says: its proxy selector, its trust store. */
  static final Line PLAIN =
      new Line(UnaryOperator.identity(), UnaryOperator.identity(), Patience.USUAL);
}
