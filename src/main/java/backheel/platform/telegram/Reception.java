package backheel.platform.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The door at which Telegram delivers updates. Whoever does not know the secret learns nothing, and
 * is not listened to.
 */
final class Reception implements AutoCloseable {
  static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final int MOST_BYTES = 1024 * 1024;
  private static final int WAITING = 64;

  private final String path;
  private final byte[] secret;
  private final Guest guest;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-ring-", 0).factory());
  private @Nullable HttpServer server;

  /** Hears what was delivered. */
  interface Guest {
    /**
     * Takes a delivery in.
     *
     * @return the status to answer with: anything but 200 has it delivered again
     */
    int hears(byte[] update);
  }

  Reception(String path, String secret, Guest guest) {
    this.path = path;
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.guest = guest;
  }

  /**
   * Opens the door; does nothing when it is open.
   *
   * @throws IOException when the place is taken
   */
  synchronized void open(InetSocketAddress listen) throws IOException {
    if (server == null) {
      var opened = HttpServer.create(listen, WAITING);
      opened.setExecutor(threads);
      opened.createContext("/", this::handle);
      opened.start();
      server = opened;
    }
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status(exchange), -1);
    }
  }

  private int status(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(path)
        || !exchange.getRequestMethod().equals("POST")) {
      return 404;
    }
    var shown = exchange.getRequestHeaders().getFirst(SECRET);
    // As long as it takes for a right one, so that nobody can feel the way to it.
    if (shown == null || !MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret)) {
      return 401;
    }
    var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    return body.length > MOST_BYTES ? 413 : guest.hears(body);
  }
}
