package backheel.platform.telegram.receive;

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
 * The HTTP server to which Telegram delivers updates. A request without the secret is rejected
 * unread and without any detail.
 */
final class WebhookServer implements AutoCloseable {
  static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
  private static final int MAX_UPDATE_BYTES = 1024 * 1024;

  /** Telegram sends an update at once; a body that arrives slowly is not from Telegram. */
  private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);

  static {
    // The JDK's server has no limits of its own: of connections, of slow requests, of headers.
    limit("jdk.httpserver.maxConnections", 512);
    limit("sun.net.httpserver.maxReqTime", BODY_TIMEOUT.toSeconds());
    limit("sun.net.httpserver.maxRspTime", 60);
    limit("sun.net.httpserver.maxReqHeaderSize", 16 * 1024);
  }

  private static final int ACCEPT_BACKLOG = 64;

  private final String path;
  private final byte[] secret;
  private final WebhookHandler handler;
  private final Duration bodyTimeout;
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("telegram-webhook-limit").factory());
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("telegram-webhook-", 0).factory());
  private @Nullable HttpServer server;

  WebhookServer(String path, String secret, WebhookHandler handler) {
    this(path, secret, handler, BODY_TIMEOUT);
  }

  /**
   * Creates a server with another body timeout.
   *
   * @param bodyTimeout the time within which the body of a delivery must arrive
   */
  WebhookServer(String path, String secret, WebhookHandler handler, Duration bodyTimeout) {
    this.bodyTimeout = bodyTimeout;
    this.path = path;
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
    this.handler = handler;
  }

  /**
   * Opens the server; does nothing when it is open.
   *
   * @throws IOException when the address is in use
   */
  synchronized void open(InetSocketAddress listen) throws IOException {
    if (server == null) {
      var opened = HttpServer.create(listen, ACCEPT_BACKLOG);
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
    var shown = exchange.getRequestHeaders().getFirst(SECRET_HEADER);
    // Constant time, so that the secret cannot be guessed step by step.
    if (shown == null || !MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret)) {
      return 401;
    }
    var update = read(exchange);
    return update.length > MAX_UPDATE_BYTES ? 413 : handler.handle(update);
  }

  /**
   * Reads the body. After the timeout the thread is interrupted, which closes the connection, the
   * only way to stop the read.
   */
  private byte[] read(HttpExchange exchange) throws IOException {
    var reader = Thread.currentThread();
    var alarm = alarms.schedule(reader::interrupt, bodyTimeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return exchange.getRequestBody().readNBytes(MAX_UPDATE_BYTES + 1);
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
