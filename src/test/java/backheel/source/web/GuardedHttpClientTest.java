package backheel.source.web;

import static backheel.source.web.LocalSite.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import backheel.source.worker.FetchException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpClientTest {
  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void readsAPageAndWhatCameWithIt() throws IOException {
    site.on(
        "/feed",
        exchange -> {
          assertThat(exchange.getRequestHeaders().getFirst("User-Agent"))
              .isEqualTo("Backheel/0.1 (+https://b.example/)");
          assertThat(exchange.getRequestHeaders()).doesNotContainKey("Cookie");
          exchange.getResponseHeaders().set("ETag", "W/\"a b\"");
          exchange.getResponseHeaders().set("Last-Modified", "some day");
          exchange.getResponseHeaders().set("Set-Cookie", "id=1");
          send(exchange, 200, "Text/XML; charset=utf-8", "grüße");
        });

    var page = page(client.get(site.at("/feed"), FetchResult.Validators.EMPTY));
    client.get(site.at("/feed"), FetchResult.Validators.EMPTY);

    assertThat(page.text()).isEqualTo("grüße");
    assertThat(page.type()).isEqualTo("text/xml");
    assertThat(page.stamp()).isEqualTo(new FetchResult.Validators("W/\"a b\"", "some day"));
  }

  @Test
  void aStampThatCannotBeSentBackIsNotKept() throws Exception {
    try (var odd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      answering(odd, "HTTP/1.1 200 OK\r\nETag: \u007f\r\nContent-Length: 2\r\n\r\nok");
      var address = URI.create("http://127.0.0.1:" + odd.getLocalPort() + "/");

      assertThat(page(client.get(address, FetchResult.Validators.EMPTY)).stamp())
          .isEqualTo(FetchResult.Validators.EMPTY);
    }
    site.on("/feed", "text/xml", "ok");
    assertThat(
            page(client.get(site.at("/feed"), new FetchResult.Validators("\u007f", "\u0001")))
                .text())
        .isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nok",
        "HTTP/1.1 103 Early Hints\r\n\r\n",
      })
  void responseThatIsNoHttpIsAFailureOfItsHost(String answer) throws Exception {
    try (var odd = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      answering(odd, answer.repeat(answer.contains("103") ? 50 : 1));
      var address = URI.create("http://127.0.0.1:" + odd.getLocalPort() + "/");
      var failure =
          catchThrowableOfType(
              FetchException.class, () -> client.get(address, FetchResult.Validators.EMPTY));

      assertThat(failure).isNotNull();
      assertThat(failure.kind()).isEqualTo(FetchException.Kind.TRANSIENT);
    }
  }

  private static void answering(ServerSocket door, String answer) {
    Thread.ofVirtual()
        .start(() -> {
          try (var socket = door.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void sendsStampsBackVerbatimAndUnderstandsThatNothingHasChanged() throws IOException {
    site.on(
        "/feed",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          boolean same =
              "W/\"a b\"".equals(headers.getFirst("If-None-Match"))
                  && "some day".equals(headers.getFirst("If-Modified-Since"));
          exchange.sendResponseHeaders(same ? 304 : 500, -1);
          exchange.close();
        });

    var fetchResult =
        client.get(site.at("/feed"), new FetchResult.Validators("W/\"a b\"", "some day"));

    assertThat(fetchResult).isInstanceOf(FetchResult.Unchanged.class);
  }

  @Test
  void followsAFewRedirectsAndTellsWhereTheyEnded() throws IOException {
    site.redirect("/1", "/2", 301).redirect("/2", "/3", 302).redirect("/3", "/4", 307);
    site.on("/4", "text/plain", "there");

    var page = page(client.get(site.at("/1"), FetchResult.Validators.EMPTY));

    assertThat(page.text()).isEqualTo("there");
    assertThat(page.address()).isEqualTo(site.at("/4"));
  }

  @Test
  void givesUpOnRedirectsWithoutEnd() {
    site.redirect("/round", "/round", 302);

    assertThat(failure("/round").kind()).isEqualTo(FetchException.Kind.TRANSIENT);
    assertThat(failure("/round").line()).contains("redirects from page to page");
    assertThat(site.asked).hasSize(18);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://x/", "http://u:p@127.0.0.1/"})
  void refusesRedirectsThatLeaveTheWeb(String to) {
    site.redirect("/away", to, 302);

    assertThat(failure("/away").kind()).isEqualTo(FetchException.Kind.REFUSED);
  }

  @Test
  void stopsAGzipBombAtTheLimit() {
    site.on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          pour(exchange.getResponseBody(), 20);
        });

    assertThat(failure("/bomb").line()).contains("larger than 5120 KiB");
  }

  @Test
  void abortsAResponseThatComesTooSlowly() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var dripping = Thread.ofVirtual().start(() -> drip(server, "HTTP/1.1 200 OK\r\n\r\n", "x"));
      var began = Instant.now();

      var failure = failure(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"));

      assertThat(failure.line()).contains("did not answer in time");
      assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(6));
      dripping.interrupt();
    }
  }

  @Test
  void endsHeadersWithoutEnd() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var pouring =
          Thread.ofVirtual().start(() -> flood(server, "X-A: " + "b".repeat(1_000) + "\r\n"));

      var failure = failure(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"));

      assertThat(failure.kind()).isEqualTo(FetchException.Kind.TRANSIENT);
      pouring.interrupt();
    }
  }

  @Test
  void returnsTheRetryDelay() {
    site.on(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          send(exchange, 429, "text/plain", "");
        });

    var failure = failure("/busy");

    assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(failure.line()).isEqualTo("127.0.0.1/busy answered 429 (asked too often)");
  }

  @Test
  void distinguishesGoneFromMissing() {
    site.on("/gone", exchange -> send(exchange, 410, "text/plain", ""));

    assertThat(failure("/gone").kind()).isEqualTo(FetchException.Kind.GONE);
    assertThat(failure("/missing").kind()).isEqualTo(FetchException.Kind.MISSING);
  }

  @Test
  void neverNamesTheQueryWhichMayHoldAKey() {
    assertThat(failure("/missing?key=secret").line()).doesNotContain("secret");
  }

  private static void pour(OutputStream to, int megabytes) throws IOException {
    var zeros = new byte[1024 * 1024];
    try (var zipped = new GZIPOutputStream(to)) {
      for (int i = 0; i < megabytes; i++) {
        zipped.write(zeros);
      }
    }
  }

  private static void drip(ServerSocket server, String head, String drop) {
    try (var socket = server.accept()) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      while (!Thread.interrupted()) {
        socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        Thread.onSpinWait();
        java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
      }
    } catch (IOException e) {
      // The other side has gone, as it should.
    }
  }

  private static void flood(ServerSocket server, String line) {
    try (var socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
      while (!Thread.interrupted()) {
        socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // The other side has gone, as it should.
    }
  }

  private FetchException failure(String path) {
    return failure(site.at(path));
  }

  private FetchException failure(URI at) {
    return catchThrowableOfType(
        FetchException.class, () -> client.get(at, FetchResult.Validators.EMPTY));
  }

  private static FetchResult.Page page(FetchResult fetchResult) {
    return (FetchResult.Page) fetchResult;
  }

  @Test
  void readsRetryAfterInBothSpellings() {
    var clock = Clock.fixed(Instant.parse("2026-06-16T21:00:00Z"), java.time.ZoneOffset.UTC);

    assertThat(ResponseHeaderParser.retryAfter("Tue, 16 Jun 2026 21:01:00 GMT", clock))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(ResponseHeaderParser.retryAfter("30", clock)).isEqualTo(Duration.ofSeconds(30));
    assertThat(ResponseHeaderParser.retryAfter("soon", clock)).isNull();
    assertThat(ResponseHeaderParser.retryAfter("999999999", clock)).isEqualTo(Duration.ofDays(1));
    assertThat(
            List.of(
                ResponseHeaderParser.maxAge("public, max-age=60"),
                ResponseHeaderParser.maxAge("s-maxage=60")))
        .containsExactly(Duration.ofMinutes(1), Duration.ZERO);
  }
}
