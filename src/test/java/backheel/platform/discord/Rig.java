package backheel.platform.discord;

import backheel.chat.ChatId;
import backheel.chat.Platform.State;
import backheel.testing.FakeDiscord;
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
final class Rig implements AutoCloseable {
  private static final AtomicInteger TOKENS = new AtomicInteger();
  static final Patience BRISK =
      new Patience(
          Duration.ofSeconds(1),
          Duration.ofMillis(100),
          Duration.ofMillis(400),
          Duration.ofMillis(50),
          Duration.ofSeconds(60),
          Duration.ofSeconds(20));

  final FakeDiscord discord;
  final ScriptedAnswers answers = new ScriptedAnswers();
  final String token = "bot-token-secret-" + TOKENS.incrementAndGet();
  final DiscordPlatform platform;

  Rig(FakeDiscord discord, Patience patience) {
    this(discord, patience, Duration.ofSeconds(10));
  }

  Rig(FakeDiscord discord, Patience patience, Duration readTimeout) {
    this.discord = discord;
    this.platform =
        new DiscordPlatform(token, Clock.systemUTC(), line(discord, patience, readTimeout));
  }

  /** A rig whose bot is connected. */
  static Rig up() {
    var rig = new Rig(FakeDiscord.start(), BRISK);
    rig.platform.listen(rig.answers);
    rig.awaitUp();
    return rig;
  }

  void awaitUp() {
    discord.awaitBot();
    FakeDiscord.await("up", () -> platform.health().state() == State.UP);
  }

  static ChatId chat(long channel) {
    return new ChatId("discord", String.valueOf(channel));
  }

  static Line line(FakeDiscord discord, Patience patience, Duration readTimeout) {
    return new Line(
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
        new Line.Way(discord.proxy(), true, Duration.ofMillis(10)),
        patience);
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
