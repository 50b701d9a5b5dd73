package backheel.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** One process of the packaged bot, from its start to its end. */
final class Run {
  private static final Pattern READY =
      Pattern.compile("Backheel is ready at http://127.0.0.1:(\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path out;
  private final Path err;
  private final long begun = System.nanoTime();
  private int port;
  private Duration start = Duration.ZERO;

  Run(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** How a process ended, and what it said. */
  record Ended(int code, String out, String err) {}

  Run awaitReady() throws IOException {
    long end = begun + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (isReady()) {
        return this;
      }
      if (!process.isAlive()) {
        break;
      }
      LockSupport.parkNanos(5_000_000);
    }
    throw new AssertionError("not ready: " + out() + err());
  }

  /** Whether it has said so by now. */
  boolean isReady() throws IOException {
    if (port == 0) {
      var ready = READY.matcher(out());
      if (ready.find()) {
        port = Integer.parseInt(ready.group(1));
        start = Duration.ofNanos(System.nanoTime() - begun);
      }
    }
    return port != 0;
  }

  int port() {
    return port;
  }

  /** From the launch to the ready line. */
  Duration startTime() {
    return start;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String out() throws IOException {
    return Files.readString(out);
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  /** What the web chat's door answers to a line. */
  String ask(String chat, String text) throws IOException, InterruptedException {
    var body = "{\"chat\":\"%s\",\"language\":\"en\",\"text\":\"%s\"}".formatted(chat, text);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/ask"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  /** As a crash would: at once, without a word. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to end, as a service manager does. */
  Ended stop() throws IOException {
    process.destroy();
    return ended();
  }

  /** Waits for its end. */
  Ended ended() throws IOException {
    awaitEnd();
    return new Ended(process.exitValue(), out(), err());
  }

  /** Gives it this on its standard input, and no more. */
  void hears(String input) throws IOException {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("process " + process.pid() + " does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
