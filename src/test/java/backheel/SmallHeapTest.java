package backheel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.web.LocalSite;
import backheel.testing.time.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole of Backheel in a process of its own, which ends at the first lack of memory. */
@Tag("once")
class SmallHeapTest {
  private static final Logger log = LoggerFactory.getLogger(SmallHeapTest.class);
  private static final Pattern READY = Pattern.compile("Backheel is ready at http://[^:]+:(\\d+)");
  private static final int FIVE_MEGABYTES = 5 * 1024 * 1024 - 1_000;

  @TempDir Path folder = Path.of("");
  private final LocalSite site = new LocalSite();
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Process process;

  @AfterEach
  void end() throws InterruptedException {
    site.close();
    http.close();
    if (process != null) {
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void sixteenConcurrentLargeFeedsDoNotSlowOtherAnswers() throws IOException, InterruptedException {
    serveLargeThings();
    int port = start("-Xmx384m");
    var answers = new ConcurrentLinkedQueue<String>();
    var people = new ArrayList<Thread>();
    for (int i = 0; i < 16; i++) {
      int who = i;
      people.add(
          Thread.startVirtualThread(() ->
              answers.add(
                  ask(port, "p" + who, "/subscribe " + site.at("/large" + who % 8 + "?" + who)))));
    }
    var took = new ArrayList<Long>();
    for (int i = 0; people.stream().anyMatch(Thread::isAlive) || i < 100; i++) {
      long start = System.nanoTime();
      assertThat(ask(port, "somebody" + i % 50, "/help")).contains("/follow");
      took.add((System.nanoTime() - start) / 1_000_000);
    }
    for (var person : people) {
      person.join();
    }

    took.sort(null);
    log.warn(
        "{} times /help meanwhile: p50 {} ms, p99 {} ms",
        took.size(),
        took.get(took.size() / 2),
        took.get(took.size() * 99 / 100));
    assertThat(answers).hasSize(16).noneMatch(String::isEmpty);
    assertThat(took.get(took.size() * 99 / 100)).isLessThan(300);
    assertWell(port);
  }

  @Test
  void heapOf64MegabytesWorksAndRefusesOnlyOversizedDocuments()
      throws IOException, InterruptedException {
    serveLargeThings();
    site.on("/small", "text/xml", feed(300, "Morocco train in Rabat. ".repeat(50)));
    int port = start("-Xmx64m");

    assertThat(ask(port, "a", "/subscribe " + site.at("/small"))).contains("Large");
    for (int i = 0; i < 8; i++) {
      assertThat(ask(port, "b" + i, "/subscribe " + site.at("/large" + i))).isNotEmpty();
    }

    assertThat(ask(port, "a", "/latest")).contains("A keeper stays");
    assertWell(port);
  }

  @Test
  void tooSmallHeapIsReportedInOneSentence() throws IOException, InterruptedException {
    var starting = process("-Xmx40m");

    assertThat(starting.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(starting.exitValue()).isEqualTo(1);
    assertThat(output().strip())
        .matches(
            "Backheel needs a heap of 64 MB or more, and has \\d+ MB: start it with -Xmx384m\\.");
    assertThat(folder.resolve("data").resolve("backheel.db")).doesNotExist();
  }

  /** Every one of them would become many times as large if it were let. */
  private void serveLargeThings() {
    var pages =
        List.of(
            feed(2_000, "Morocco train in Rabat. ".repeat(100)),
            feed(150_000, ""),
            feed(30, "المغرب يتدرب في الرباط. ".repeat(3_500)),
            "<rss><channel><title>Broken</title><br>" + "<item><title>a &x</item>".repeat(200_000),
            "<html><body>" + "<b><p>".repeat(FIVE_MEGABYTES / 6),
            "<html><body>" + "<a b c d e f=1>".repeat(FIVE_MEGABYTES / 15),
            "{\"version\":\"jsonfeed\",\"items\":[{\"x\":[" + "{},".repeat(FIVE_MEGABYTES / 3),
            "<!-- x -->".repeat(20_000) + "<rss><channel>" + "<item>".repeat(700_000));
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      var bytes = page.getBytes(UTF_8);
      assertThat(bytes.length).isLessThan(5 * 1024 * 1024);
      site.on("/large" + i, page.startsWith("<html") ? "text/html" : "text/xml", page);
    }
  }

  private static String feed(int items, String text) {
    var feed = new StringBuilder("<rss version='2.0'><channel><title>Large</title>");
    for (int i = 0; i < items && feed.length() < FIVE_MEGABYTES - 10_000; i++) {
      feed.append("<item><guid>").append(i).append("</guid><title>A keeper stays, part ").append(i);
      feed.append("</title><description>").append(text).append("</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private void assertWell(int port) throws IOException {
    assertThat(Objects.requireNonNull(process).isAlive()).isTrue();
    assertThat(output()).doesNotContain("OutOfMemoryError").doesNotContain("StackOverflowError");
    assertThat(ask(port, "last", "/status")).isNotEmpty();
  }

  private int start(String heap) throws IOException {
    var started = process(heap);
    Await.until("ready", () -> !started.isAlive() || READY.matcher(quietOutput()).find());
    var ready = READY.matcher(output());
    assertThat(ready.find()).as(output()).isTrue();
    return Integer.parseInt(ready.group(1));
  }

  private Process process(String heap) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                "backheel.cli.Main"));
    command.addAll(
        Arrays.asList(
            "run",
            "--data",
            folder.resolve("data").toString(),
            "--port",
            "0",
            "--set",
            "sources=[]",
            "--set",
            "fetch.allowAddresses=127.0.0.0/8"));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BACKHEEL_"));
    process = builder.start();
    return process;
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  private String quietOutput() {
    try {
      return output();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String ask(int port, String chat, String line) {
    var body = "{\"text\":\"%s\",\"chat\":\"%s\",\"language\":\"en\"}".formatted(line, chat);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/ask"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
