package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.testing.discord.FakeDiscord;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform as it is shipped, in a Java machine of its own. */
class JvmFlagsTest {

  @Test
  void onlyProxyAndTrustStoreFlagsRedirectConnections(@TempDir Path directory)
      throws IOException, InterruptedException {
    try (var discord = FakeDiscord.start(directory, 0)) {
      int control = discord.control();
      var machine =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dhttps.proxyHost=127.0.0.1",
                  "-Dhttps.proxyPort=" + discord.port(),
                  "-Djavax.net.ssl.trustStore=" + discord.trustStore(),
                  "-Djavax.net.ssl.trustStorePassword=changeit",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SeparateJvm.class.getName(),
                  "a-token")
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("said").toFile())
              .start();
      try {
        discord.awaitBot();

        var outcome =
            post(control, "/command", "{\"name\":\"player\",\"options\":{\"name\":\"Hakimi\"}}");

        assertThat(outcome.path("callback").asInt()).isEqualTo(4);
        assertThat(outcome.toString()).contains("/player Hakimi");
        await("a message", () -> !discord.messages(FakeDiscord.CHANNEL).isEmpty());
        machine.getOutputStream().write('.');
        machine.getOutputStream().close();
        assertThat(machine.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(machine.exitValue()).isZero();
      } finally {
        machine.destroyForcibly();
      }
    }
  }

  private static JsonNode post(int port, String path, String body)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return new ObjectMapper()
          .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }
}
