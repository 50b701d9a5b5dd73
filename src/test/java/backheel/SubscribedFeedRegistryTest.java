package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.testing.delivery.FakePlatform;
import backheel.testing.time.Await;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people who bring many feeds. */
class SubscribedFeedRegistryTest {
  private static final String FEED =
      "<rss version='2.0'><channel><title>Feed</title><item><title>A keeper stays</title>"
          + "<guid>a</guid><description>A keeper stays at his club.</description></item></channel></rss>";

  @TempDir Path folder = Path.of("");
  private final FakePlatform platform = new FakePlatform();
  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.patientWeb(Clock.systemUTC());
  private Backheel backheel;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    backheel = started(3);
  }

  private Backheel started(int mostFeeds) throws DatabaseUnavailableException {
    var started =
        new Backheel(
            new Backheel.Components(
                Database.open(folder.resolve("feeds.db")),
                client,
                List.of(),
                List.of(platform),
                Set.of(),
                Duration.ofHours(1),
                mostFeeds,
                false,
                IntStream.range(0, 20).mapToObj(i -> "fake:p" + i).collect(Collectors.toSet()),
                Clock.systemUTC()));
    started.start();
    return started;
  }

  @AfterEach
  void close() {
    backheel.close();
    client.close();
    site.close();
  }

  @Test
  void threeFeedsAreLookedUpAtOnceAndFurtherOnesMustTryAgain() throws InterruptedException {
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var gate = new CountDownLatch(1);
    var answers = new ConcurrentHashMap<Integer, String>();
    for (int i = 0; i < 8; i++) {
      site.holds("/feed" + i, gate, FEED, atOnce, most);
    }
    var askers =
        IntStream.range(0, 8)
            .mapToObj(
                i -> Thread.startVirtualThread(() -> answers.put(i, ask("p" + i, "/feed" + i))))
            .toList();

    Await.until("five are told to wait", () -> answers.size() == 5);
    assertThat(answers.values()).allMatch(answer -> answer.contains("again in a minute"));
    assertThat(say("p9", "/help")).isNotEmpty();
    gate.countDown();
    for (var asker : askers) {
      asker.join();
    }

    assertThat(most).hasValue(3);
    assertThat(answers.values()).filteredOn(a -> !a.contains("again in a minute")).hasSize(3);
  }

  @Test
  void newFeedsBeyondTheMaximumAreRefusedWhileKnownFeedsCanBeSubscribedTo() {
    for (int i = 0; i < 4; i++) {
      site.on("/feed" + i, "text/xml", FEED);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(ask("p" + i, "/feed" + i)).contains("Feed");
    }

    assertThat(ask("p4", "/feed3")).contains("as many feeds as it can");
    assertThat(ask("p4", "/feed2")).contains("Feed").doesNotContain("as many");
  }

  private String ask(String who, String path) {
    return say(who, "/subscribe " + site.at(path));
  }

  private String say(String who, String line) {
    return platform.ask(who, line).orElseThrow().plainText();
  }
}
