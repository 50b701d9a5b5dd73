package backheel.source.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web site on loopback that counts who asks for what, and answers as told. */
public final class LocalSite implements AutoCloseable {

  /** Says how one path answers. */
  public interface Answering {
    void to(HttpExchange exchange) throws IOException;
  }

  public final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Answering> answers = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  public LocalSite() {
    this("127.0.0.1");
  }

  LocalSite(String loopback) {
    try {
      server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A way to the web that may come here, with limits that suit a test. */
  public static GuardedHttpClient web(Clock clock) {
    var fetchLimits =
        new FetchLimits(
            5 * 1024 * 1024,
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(200));
    return new GuardedHttpClient(
        AllowedAddressRanges.of(List.of("127.0.0.0/8")),
        URI.create("https://b.example/"),
        clock,
        fetchLimits);
  }

  /** The same, for pages that take their time. */
  public static GuardedHttpClient patientWeb(Clock clock) {
    var fetchLimits =
        new FetchLimits(
            5 * 1024 * 1024,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMillis(200));
    return new GuardedHttpClient(
        AllowedAddressRanges.of(List.of("127.0.0.0/8")),
        URI.create("https://b.example/"),
        clock,
        fetchLimits);
  }

  /** Answers when the gate is open, and counts how many wait at once. */
  public void holds(
      String path, CountDownLatch gate, String body, AtomicInteger atOnce, AtomicInteger most) {
    on(
        path,
        exchange -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          try {
            gate.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          atOnce.decrementAndGet();
          send(exchange, 200, "text/xml", body);
        });
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  public LocalSite on(String path, Answering answering) {
    answers.put(path, answering);
    return this;
  }

  public LocalSite on(String path, String type, String body) {
    return on(path, exchange -> send(exchange, 200, type, body));
  }

  LocalSite redirect(String path, String to, int status) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    asked.add(uri.toString());
    var answering = answers.get(uri.getPath());
    if (answering == null) {
      send(exchange, 404, "text/plain", "no such page");
    } else {
      answering.to(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
