package backheel.platform.discord;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.chat.Platform.State;
import backheel.platform.discord.rest.ConnectionSettings;
import backheel.platform.discord.rest.DiscordTimeouts;
import backheel.testing.TestBots;
import backheel.testing.discord.FakeDiscord;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** A platform with the real Javacord, wired to a local Discord, and a house that answers. */
public final class DiscordFixture implements AutoCloseable {
  private static final AtomicInteger TOKENS = new AtomicInteger();
  public static final DiscordTimeouts BRISK =
      new DiscordTimeouts(
          Duration.ofSeconds(1),
          Duration.ofMillis(100),
          Duration.ofMillis(400),
          Duration.ofMillis(50),
          Duration.ofSeconds(60),
          Duration.ofSeconds(20));

  final FakeDiscord discord;
  public final ScriptedBotService answers = new ScriptedBotService();
  final String token = "bot-token-secret-" + TOKENS.incrementAndGet();
  public final Platform platform;

  public DiscordFixture(FakeDiscord discord, DiscordTimeouts discordTimeouts) {
    this(discord, discordTimeouts, Duration.ofSeconds(10));
  }

  DiscordFixture(FakeDiscord discord, DiscordTimeouts discordTimeouts, Duration readTimeout) {
    this.discord = discord;
    this.platform =
        new DiscordPlatform(token, Clock.systemUTC(), line(discord, discordTimeouts, readTimeout));
  }

  /** A rig whose bot is connected. */
  static DiscordFixture up() {
    var discordFixture = new DiscordFixture(FakeDiscord.start(), BRISK);
    discordFixture.platform.start(TestBots.of(discordFixture.answers));
    discordFixture.awaitUp();
    return discordFixture;
  }

  void awaitUp() {
    discord.awaitBot();
    FakeDiscord.await("up", () -> platform.health().state() == State.UP);
  }

  public static ChatId chat(long channel) {
    return new ChatId("discord", String.valueOf(channel));
  }

  public static ConnectionSettings line(
      FakeDiscord discord, DiscordTimeouts discordTimeouts, Duration readTimeout) {
    return new ConnectionSettings(
        http -> {
          var trust = trust(discord.trustStore());
          try {
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, new X509TrustManager[] {trust}, null);
            return http.proxy(discord.proxy())
                .sslSocketFactory(tls.getSocketFactory(), trust)
                .readTimeout(readTimeout);
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
          }
        },
        new ConnectionSettings.GatewaySettings(discord.proxy(), true, Duration.ofMillis(10)),
        discordTimeouts);
  }

  private static X509TrustManager trust(Path store) {
    try {
      var factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(KeyStore.getInstance(store.toFile(), "changeit".toCharArray()));
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    platform.close();
    discord.close();
  }
}
