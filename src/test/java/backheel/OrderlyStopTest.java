package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.operations.DataLock;
import backheel.testing.discord.FakeDiscord;
import backheel.testing.telegram.FakeTelegram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that is told to stop while a feed hangs, Telegram is polled and Discord connects, or
 * has just told its first server.
 */
@Tag("once")
@Timeout(180)
class OrderlyStopTest {
  @TempDir Path folder = Path.of("");
  private final FakeDiscord discord = FakeDiscord.start();
  private final FakeTelegram telegram = new FakeTelegram();

  @AfterEach
  void close() {
    discord.close();
    telegram.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Backheel is ready", "telegram: "})
  void orderlyShutdownSucceedsWithoutStackTrace(String moment) throws Exception {
    var said = new StringBuilder();
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var process = start("http://127.0.0.1:" + silent.getLocalPort() + "/feed.xml");
      // Reading heeds no interrupt: what hangs is ended, and then fails.
      CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(process::destroyForcibly);
      try (var out = process.inputReader(StandardCharsets.UTF_8)) {
        boolean told = false;
        for (var line = out.readLine(); line != null; line = out.readLine()) {
          said.append(line).append('\n');
          if (!told && line.contains(moment)) {
            told = true;
            process.toHandle().destroy();
          }
        }
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(said).contains(moment).doesNotContain("\tat ").doesNotContain("Exception");
        DataLock.acquire(folder.resolve("data")).close();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private Process start(String feed) throws IOException {
    var configuration =
        Files.writeString(
            folder.resolve("c.yml"),
            "sources: [{feed: '" + feed + "'}]\nfetch: {allowAddresses: [127.0.0.0/8]}\n");
    var builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xmx200m",
                    "-Dlogback.configurationFile="
                        + Path.of("src", "main", "resources", "logback.xml").toUri(),
                    "-Dhttps.proxyHost=127.0.0.1",
                    "-Dhttps.proxyPort=" + discord.port(),
                    "-Djavax.net.ssl.trustStore=" + discord.trustStore(),
                    "-Djavax.net.ssl.trustStorePassword=changeit",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "backheel.cli.Main",
                    "--port",
                    "0",
                    "--data",
                    folder.resolve("data").toString(),
                    "--config",
                    configuration.toString()))
            .redirectErrorStream(true);
    builder.environment().put("BACKHEEL_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
    builder.environment().put("BACKHEEL_TELEGRAM_API", telegram.address().toString());
    builder.environment().put("BACKHEEL_DISCORD_TOKEN", "a-discord-token-that-nobody-has");
    return builder.start();
  }
}
