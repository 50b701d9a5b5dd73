package backheel.platform.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The door at which Telegram delivers updates. Whoever does not know the secret learns nothing, and
 * is not listened to.
 */
final class Reception implements AutoCloseable {
  static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
  private static final int MOST_BYTES = 1024 * 1024;

  /** Telegram sends an update in one go; a body that trickles is somebody else's. */
  private static final Duration BODY = Duration.ofSeconds(10);

  static {
    // The JDK's server has no limits of its own: of connections, of slow requests, of headers.
    limit("jdk.httpserver.maxConnections", 512);
    limit("sun.net.httpserver.maxReqTime", BODY.toSeconds());
    limit("sun.net.httpserver.maxRspTime", 60);
    limit("sun.net.httpserver.maxReqHeaderSize", 16 * 1024);
  }

  private static final int WAITING = 64;

  private final String path;
  private final byte[] secret;
  private final Guest guest;
  private final Duration body;
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram-ring-limit").factory());
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
    this(path, secret, guest, BODY);
  }

  /**
   * As the other.
   *
   * @param body how long the body of a delivery may take to arrive
   */
  Reception(String path, String secret, Guest guest, Duration body) {
    this.body = body;
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
    alarms.shutdownNow();
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
    var update = read(exchange);
    return update.length > MOST_BYTES ? 413 : guest.hears(update);
  }

  /** Interrupting the thread ends the connection, which is all that is left to do with it. */
  private byte[] read(HttpExchange exchange) throws IOException {
    var reader = Thread.currentThread();
    var alarm = alarms.schedule(reader::interrupt, body.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    } finally {
      alarm.cancel(false);
    }
  }

  private static void limit(String property, long value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Long.toString(value));
    }
  }
}
