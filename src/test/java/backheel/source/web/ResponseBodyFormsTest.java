package backheel.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import backheel.source.worker.FetchException;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as servers pack, cut and gate them. */
class ResponseBodyFormsTest {
  private static final String FEED =
      "<rss><channel><title>Ü</title><item><title>One</title></item></channel></rss>";

  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  private interface Packing {
    OutputStream of(OutputStream plain) throws IOException;
  }

  @Test
  void unpacksGzipThatNoHeaderMentions() throws IOException {
    serve("", packed(GZIPOutputStream::new, bytes()));

    assertThat(text()).isEqualTo(FEED);
  }

  @Test
  void unpacksGzipInsideGzip() throws IOException {
    serve("gzip", packed(GZIPOutputStream::new, packed(GZIPOutputStream::new, bytes())));

    assertThat(text()).isEqualTo(FEED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "utf8",
        "iso-8859-1",
        "identity",
        "none",
        "binary",
        "gzip",
        "br",
        "deflate",
        "aws"
      })
  void readsPlainTextWhateverTheHeaderCallsIt(String coding) throws IOException {
    serve(coding, bytes());

    assertThat(text()).isEqualTo(FEED);
  }

  @Test
  void unpacksDeflateWithItsFrameAndWithoutIt() throws IOException {
    serve("deflate", packed(DeflaterOutputStream::new, bytes()));
    assertThat(text()).isEqualTo(FEED);

    serve(
        "deflate",
        packed(out -> new DeflaterOutputStream(out, new Deflater(9, /* nowrap= */ true)), bytes()));
    assertThat(text()).isEqualTo(FEED);
  }

  @Test
  void unpacksBrotli() throws IOException {
    // "<rss/>" eleven times, packed by the reference encoder.
    serve("br", Base64.getDecoder().decode(BROTLI));

    assertThat(text()).isEqualTo("<rss/>".repeat(11));
  }

  @Test
  void keepsWhatCameOfAFeedThatIsCutShort() throws IOException {
    var packed = packed(GZIPOutputStream::new, bytes());
    serve("gzip", Arrays.copyOf(packed, packed.length - 20));

    var page = page();

    assertThat(page.text()).startsWith("<rss><channel>");
    assertThat(page.stamp()).isEqualTo(FetchResult.Validators.EMPTY);
  }

  @Test
  void keepsWhatCameBeforeTheConnectionBroke() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      answerOnce(server, "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 900\r\n\r\n" + FEED);

      var result = client.get(address(server), FetchResult.Validators.EMPTY);

      assertThat(((FetchResult.Page) result).text()).isEqualTo(FEED);
      assertThat(((FetchResult.Page) result).stamp()).isEqualTo(FetchResult.Validators.EMPTY);
    }
  }

  @Test
  void halfAPageIsNoPage() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      answerOnce(server, "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<!doctype html><p>One");

      var failure =
          catchThrowableOfType(
              FetchException.class,
              () -> client.get(address(server), FetchResult.Validators.EMPTY));

      assertThat(failure.kind()).isEqualTo(FetchException.Kind.TRANSIENT);
      assertThat(failure.line()).contains("came only in part");
    }
  }

  @Test
  void readsOnAfterAnUnchangedAnswerWithABody() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            try (var socket = server.accept()) {
              head(socket.getInputStream());
              write(
                  socket.getOutputStream(),
                  "HTTP/1.1 304 Not Modified\r\nContent-Length: 6\r\n\r\n<html>");
              head(socket.getInputStream());
              answerOnce(server, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
              write(socket.getOutputStream(), "HTTP/1.1 200 OK\r\n");
            } catch (IOException e) {
              // The other side has gone, as it should.
            }
          });

      var unchanged = client.get(address(server), new FetchResult.Validators("W/\"1\"", ""));
      var page = client.get(address(server), FetchResult.Validators.EMPTY);

      assertThat(unchanged).isInstanceOf(FetchResult.Unchanged.class);
      assertThat(((FetchResult.Page) page).text()).isEqualTo("ok");
    }
  }

  @Test
  void passesAGateThatSetsACookieAndForgetsItAfterwards() throws IOException {
    site.on(
        "/feed",
        exchange -> {
          var cookie = exchange.getRequestHeaders().getFirst("Cookie");
          if (cookie != null && cookie.contains("seen=1")) {
            LocalSite.send(exchange, 200, "text/xml", FEED);
          } else {
            exchange.getResponseHeaders().set("Set-Cookie", "seen=1; Path=/");
            exchange.getResponseHeaders().set("Location", "/feed");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
          }
        });

    assertThat(text()).isEqualTo(FEED);
    assertThat(text()).isEqualTo(FEED);
    assertThat(site.asked).hasSize(4);
  }

  private static final String BROTLI = "G0EA+I3UWc1fG+Ucz0v5yMU9cQA7AQ==";

  private void serve(String coding, byte[] body) {
    site.on("/feed", exchange -> send(exchange, coding, body));
  }

  private static void send(HttpExchange exchange, String coding, byte[] body) throws IOException {
    if (!coding.isEmpty()) {
      exchange.getResponseHeaders().set("Content-Encoding", coding);
    }
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private FetchResult.Page page() throws FetchException {
    return (FetchResult.Page) client.get(site.at("/feed"), FetchResult.Validators.EMPTY);
  }

  private String text() throws FetchException {
    return page().text();
  }

  private static byte[] bytes() {
    return FEED.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(Packing packing, byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var to = packing.of(out)) {
      to.write(plain);
    }
    return out.toByteArray();
  }

  private static URI address(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  private static void answerOnce(ServerSocket server, String answer) {
    Thread.ofVirtual()
        .start(() -> {
          try (var socket = server.accept()) {
            head(socket.getInputStream());
            write(socket.getOutputStream(), answer);
          } catch (IOException e) {
            // The other side has gone, as it should.
          }
        });
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  private static void head(java.io.InputStream from) throws IOException {
    var last = List.of(-1, -1);
    for (int b = from.read(); b >= 0; b = from.read()) {
      if (b == '\n' && last.getFirst() == '\n') {
        return;
      }
      last = b == '\r' ? last : List.of(b, 0);
    }
  }
}
