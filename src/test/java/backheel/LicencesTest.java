package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.feed.FeedSource;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.testing.delivery.FakePlatform;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole house, a feed with a long article, and what its licences let a reader see. */
@SuppressWarnings("NullAway.Init") // opened before each test
class LicencesTest {
  private static final String END = "The last sentence of the article.";
  private static final String TEXT =
      "Achraf Hakimi trained with Morocco in Rabat on Monday, his first session after a month. "
          + "He ran for an hour, and passed to friends with his heel. ".repeat(30)
          + END;
  private static final String CLOSED =
      "<rsl xmlns='https://rslstandard.org/rsl'><content url='/'><license>"
          + "<prohibits type='usage'>all</prohibits></license></content></rsl>";

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T12:00:00Z"));
  private final FakePlatform platform = new FakePlatform();
  private final LocalSite site = new LocalSite();
  private final GuardedHttpClient client = LocalSite.web(Clock.systemUTC());
  private Backheel backheel;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    backheel =
        new Backheel(
            new Backheel.Components(
                Database.open(folder.resolve("licences.db")),
                client,
                List.of(new FeedSource(client, site.at("/feed"), "Terrace", Duration.ofHours(1))),
                List.of(platform),
                Set.of(),
                Duration.ofHours(1),
                false,
                Set.of("fake:boss"),
                clock));
  }

  @AfterEach
  void close() {
    backheel.close();
    client.close();
    site.close();
  }

  private void reads(String ofFeed, String ofEntry) {
    site.on(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>Terrace</title>"
            + ofFeed
            + "<item><guid>1</guid><title>Hakimi trains again</title><link>"
            + site.at("/news/1")
            + "</link>"
            + ofEntry
            + "<description>"
            + TEXT
            + "</description></item></channel></rss>");
    backheel.start();
    Await.until("the feed was read", () -> ask("/status").contains("✓ Terrace"));
    backheel.licenceWatch().check();
  }

  private String ask(String line) {
    clock.forward(Duration.ofSeconds(30));
    return platform.ask("boss", line).orElseThrow().plainText();
  }

  @Test
  void withoutALicenceLineTheWholeArticleIsShown() {
    reads("", "");

    assertThat(ask("/read 1")).contains(END).doesNotContain("licence");
    assertThat(ask("/status")).doesNotContain("licence");
  }

  @Test
  void anOpenLicenceIsNamedUnderTheWholeArticle() {
    reads("", "<atom:link rel='license' href='https://creativecommons.org/licenses/by/4.0/'/>");

    assertThat(ask("/read 1")).contains(END, "Licence: CC BY 4.0");
  }

  @Test
  void aClosedLicenceLeavesHeadlineExcerptOutletAndLink() {
    reads(
        "<creativeCommons:license>https://creativecommons.org/licenses/by-nd/4.0/"
            + "</creativeCommons:license>",
        "");

    for (var line : List.of("/read 1", "/read 1 1 #2", "/read 1 1")) {
      var read = platform.ask("boss", line).orElseThrow();
      assertThat(read.plainText())
          .contains("Hakimi trains again", "Terrace", "licence (CC BY-ND 4.0)")
          .doesNotContain(END);
      assertThat(read.plainText().length()).isLessThan(600);
      assertThat(read.buttons().getFirst().getFirst().link()).isEqualTo(site.at("/news/1"));
      clock.forward(Duration.ofSeconds(30));
    }
    assertThat(ask("/status")).contains("licence CC BY-ND 4.0: excerpts only");
  }

  @Test
  void theLicenceOfASiteIsObeyedForItsFeedsAndAskedForOnceADay() {
    site.on("/robots.txt", "text/plain", "License: /rsl.xml");
    site.on("/rsl.xml", "application/rsl+xml", CLOSED);
    reads("", "");

    assertThat(ask("/read 1")).doesNotContain(END).contains("licence (127.0.0.1");
    assertThat(ask("/status")).contains("excerpts only");
    backheel.licenceWatch().check();
    assertThat(Collections.frequency(site.asked, "/robots.txt")).isEqualTo(1);

    site.on("/robots.txt", "text/plain", "User-agent: *\nAllow: /");
    clock.forward(Duration.ofDays(1));
    backheel.licenceWatch().check();

    assertThat(Collections.frequency(site.asked, "/robots.txt")).isEqualTo(2);
    assertThat(ask("/read 1")).contains(END);
  }

  @Test
  void aSiteThatDoesNotAnswerKeepsItsLicence() {
    site.on("/robots.txt", "text/plain", "License: /rsl.xml");
    site.on("/rsl.xml", "application/rsl+xml", CLOSED);
    reads("", "");
    site.on("/robots.txt", exchange -> LocalSite.send(exchange, 503, "text/plain", ""));
    clock.forward(Duration.ofDays(1));

    backheel.licenceWatch().check();

    assertThat(ask("/read 1")).doesNotContain(END);
  }

  @Test
  void theDocumentOfALicenceThatAFeedNamesIsRead() {
    site.on(
        "/free.xml",
        "application/rsl+xml",
        "<rsl xmlns='https://rslstandard.org/rsl'><content url=''><license>"
            + "<permits type='usage'>all</permits></license></content></rsl>");
    reads("<atom:link rel='license' href='/free.xml'/>", "");

    assertThat(ask("/read 1")).contains(END, "Licence: 127.0.0.1");
  }
}
