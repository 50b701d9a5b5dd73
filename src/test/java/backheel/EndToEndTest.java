package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.feed.FeedSource;
import backheel.source.folder.FolderSource;
import backheel.source.web.AllowedAddressRanges;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.WorkerPool;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.testing.delivery.FakePlatform;
import backheel.testing.time.Await;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks through the whole house: a story from its feed to a push, a question to its answer. */
class EndToEndTest {
  @TempDir Path folder = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private final List<String> items = new ArrayList<>();
  private @Nullable HttpServer outlet;
  private @Nullable GuardedHttpClient client;
  private @Nullable Backheel backheel;

  @BeforeEach
  void open() throws IOException, DatabaseUnavailableException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/feed",
        exchange -> {
          var body = feed().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    outlet = server;
    client =
        new GuardedHttpClient(
            AllowedAddressRanges.of(List.of("127.0.0.0/8")),
            URI.create("https://backheel.example/about"),
            Clock.systemUTC());
    started();
  }

  private void started() throws DatabaseUnavailableException {
    var reading = Objects.requireNonNull(client);
    var feed = new FeedSource(reading, feedAddress(), "Walk Gazette", Duration.ofSeconds(1));
    var inbox = new FolderSource(folder.resolve("inbox"), "", Clock.systemUTC(), new WorkerPool());
    var whole =
        new Backheel(
            new Backheel.Components(
                Database.open(folder.resolve("walk.db")),
                reading,
                List.of(feed, inbox),
                List.of(platform),
                Set.of(),
                Duration.ofSeconds(1),
                true,
                Set.of("fake:ann"), // who may ask as often as these tests do
                Clock.systemUTC()));
    backheel = whole;
    whole.start();
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(backheel).close();
    Objects.requireNonNull(client).close();
    Objects.requireNonNull(outlet).stop(0);
  }

  private URI feedAddress() {
    return URI.create(
        "http://127.0.0.1:" + Objects.requireNonNull(outlet).getAddress().getPort() + "/feed");
  }

  private synchronized String feed() {
    return "<rss version=\"2.0\"><channel><title>Walk</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private synchronized void publish(String id, String title, String text) {
    items.addFirst(
        "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><description>%s</description></item>"
            .formatted(id, title, text));
  }

  private String answer(String question) {
    return platform.ask("ann", question).orElseThrow().plainText();
  }

  @Test
  void storyOfAFeedIsSentOnceToItsFollower() throws IOException, DatabaseUnavailableException {
    Await.until("the feed was visited", () -> answer("/status").contains("✓ Walk Gazette"));
    assertThat(answer("/follow hakimi")).contains("Following");

    publish(
        "w1",
        "Hakimi returns to training with Morocco",
        "Achraf Hakimi trained with Morocco on Tuesday. \"I feel ready,\" Hakimi said.");
    Await.until("ann is told", () -> platform.titlesIn("ann").size() == 1);

    assertThat(platform.titlesIn("ann")).containsExactly("Hakimi returns to training with Morocco");
    assertThat(answer("/quotes حكيمي")).contains("I feel ready").contains("Walk Gazette");
    assertThat(answer("/latest")).contains("Hakimi returns").doesNotContain("Sample");

    Objects.requireNonNull(backheel).close();
    started();
    publish("w2", "Hakimi starts for Morocco", "Achraf Hakimi is in the side named by Morocco.");
    Await.until("ann is told of the next", () -> platform.titlesIn("ann").size() == 2);
    assertThat(platform.titlesIn("ann")).doesNotHaveDuplicates();
  }

  @Test
  void fileInTheInboxBecomesAnAnswer() throws IOException {
    Await.until("the folder is there", () -> Files.isDirectory(folder.resolve("inbox")));
    Files.writeString(
        folder.resolve("inbox").resolve("one.txt"),
        """
        Belgium held by Morocco in a friendly

        Belgium drew 1-1 with Morocco in a friendly on Wednesday night. Achraf Hakimi scored the
        equaliser after the break and Morocco might have won it in the last minute.
        """);

    Await.until("it is known", () -> answer("/latest").contains("Belgium held by Morocco"));
    assertThat(answer("/match morocco belgium")).contains("Belgium held by Morocco");
  }

  @Test
  void newStoriesOfASubscribedFeedAreSent() {
    publish("old", "An old story of the town council", "Nothing about football.");
    assertThat(answer("/subscribe " + feedAddress())).contains("Walk");

    publish("new", "The town library opens on Sundays", "From now on, every week.");

    Await.until("ann is told", () -> !platform.titlesIn("ann").isEmpty());
    assertThat(platform.titlesIn("ann")).containsExactly("The town library opens on Sundays");
  }
}
