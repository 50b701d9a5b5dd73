package backheel.testing.discord;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A proxy on loopback that ends every tunnel itself: CONNECT, TLS, HTTP/1.1, and the upgrade to a
 * WebSocket. An unpatched client believes that it talks to Discord.
 */
final class DiscordWire implements AutoCloseable {
  /** Takes a connection over for a WebSocket; returns when it is over. */
  interface Upgrade {
    void run(Socket socket, InputStream in, OutputStream out, Map<String, String> headers)
        throws IOException;
  }

  private final ServerSocket listen;
  private final SSLContext tls;
  private final Function<DiscordRequest, DiscordResponse> rest;
  private final Upgrade upgrade;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  DiscordWire(
      int port, SSLContext tls, Function<DiscordRequest, DiscordResponse> rest, Upgrade upgrade)
      throws IOException {
    this.listen = new ServerSocket(port, 256, InetAddress.getLoopbackAddress());
    this.tls = tls;
    this.rest = rest;
    this.upgrade = upgrade;
    threads.execute(this::accept);
  }

  int port() {
    return listen.getLocalPort();
  }

  private void accept() {
    while (!listen.isClosed()) {
      try {
        var socket = listen.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket plain) {
    try (plain) {
      plain.setTcpNoDelay(true);
      var first = line(plain.getInputStream());
      if (first == null || !first.startsWith("CONNECT ")) {
        return;
      }
      headers(plain.getInputStream());
      plain.getOutputStream().write(bytes("HTTP/1.1 200 Connection established\r\n\r\n"));
      var secure =
          (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
      secure.setUseClientMode(false);
      speak(secure, new BufferedInputStream(secure.getInputStream()), secure.getOutputStream());
    } catch (IOException e) {
      // The client went away, or did not trust us: it knows.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void speak(Socket socket, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    for (var first = line(in); first != null && !first.isEmpty(); first = line(in)) {
      var words = first.split(" ", 3);
      var headers = headers(in);
      if ("websocket".equalsIgnoreCase(headers.get("Upgrade"))) {
        upgrade.run(socket, in, out, headers);
        return;
      }
      var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
      var path = words[1].replaceFirst("^/api/v10", "");
      var form = DiscordMultipart.read(headers.getOrDefault("Content-Type", ""), body);
      var response =
          rest.apply(new DiscordRequest(words[0], path, headers, form.json(), form.files()));
      if (closed.await(response.delay().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      write(out, response);
      if (response.cut()) {
        return;
      }
    }
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static void write(OutputStream out, DiscordResponse response) throws IOException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", "application/json");
    headers.put(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    // Without it, Javacord takes a 429 for a ban.
    headers.put("Via", "1.1 google");
    headers.putAll(response.headers());
    var head = new StringBuilder("HTTP/1.1 " + response.status() + " X\r\n");
    headers.forEach((name, value) -> {
      if (!value.isEmpty()) {
        head.append(name).append(": ").append(value).append("\r\n");
      }
    });
    var body = response.status() == 204 ? new byte[0] : bytes(response.body());
    if (response.status() != 204) {
      head.append("Content-Length: ").append(body.length + (response.cut() ? 100 : 0));
      head.append("\r\n");
    }
    out.write(bytes(head + "\r\n"));
    out.write(body);
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
      }
      line.write(c);
    }
    return null;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      listen.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
