package backheel.platform.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The door at which anybody can knock. */
class WebhookServerTest {
  private final List<Integer> heard = new CopyOnWriteArrayList<>();
  private final WebhookServer webhookServer =
      new WebhookServer(
          "/t",
          "s3cret",
          body -> {
            heard.add(body.length);
            return 200;
          },
          Duration.ofMillis(100));
  private int port;

  @AfterEach
  void close() {
    webhookServer.close();
  }

  private Socket open() throws IOException {
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var here = InetAddress.getLoopbackAddress();
    webhookServer.open(new InetSocketAddress(here, port));
    return new Socket(here, port);
  }

  private static void writes(Socket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static String head(String secret, int length) {
    return "POST /t HTTP/1.1\r\nHost: x\r\nContent-Length: "
        + length
        + "\r\n"
        + WebhookServer.SECRET_HEADER
        + ": "
        + secret
        + "\r\n\r\n";
  }

  private static String answer(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  @Test
  void slowBodyIsRejected() throws IOException {
    try (var slow = open()) {
      writes(slow, head("s3cret", 1_000) + "{\"update");

      assertThat(answer(slow)).doesNotContain("200");
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void slowBodyDoesNotDelayAnotherRequest() throws IOException {
    try (var slow = open();
        var quick = new Socket(InetAddress.getLoopbackAddress(), port)) {
      writes(slow, head("s3cret", 1_000));
      writes(quick, head("s3cret", 2).replace("Host: x", "Host: x\r\nConnection: close") + "{}");

      assertThat(answer(quick)).startsWith("HTTP/1.1 200");
      assertThat(heard).containsExactly(2);
    }
  }

  @Test
  void httpServerOfTheJdkHasLimits() {
    assertThat(System.getProperty("jdk.httpserver.maxConnections")).isEqualTo("512");
    assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("10");
  }
}
