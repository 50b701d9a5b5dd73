package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.feed.FeedSource;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.source.worker.FetchException;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.story.Document;
import backheel.testing.delivery.FakePlatform;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that chats add, in the whole house: who is told of them, and what they may change. */
class ChatFeedsTest {
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>Quiet Gazette</title></channel></rss>";
  private static final String WORDS =
      "Achraf Hakimi trained with Morocco on Tuesday and will start against Belgium, his coach said.";

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T11:30:00Z"));
  private final LocalSite site =
      new LocalSite()
          .on("/own", "application/rss+xml", FEED)
          .on("/wire", "text/xml", FEED.replace("Quiet Gazette", "The Wire"));
  private final GuardedHttpClient client = LocalSite.web(clock);
  private final FakePlatform platform = new FakePlatform();
  private @Nullable Backheel backheel;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    started(List.of(wire()));
  }

  private void started(List<Source> sources) throws DatabaseUnavailableException {
    var whole =
        new Backheel(
            new Backheel.Components(
                Database.open(folder.resolve("own.db")),
                client,
                sources,
                List.of(platform),
                Set.of("Quiet Gazette"),
                Duration.ofHours(1),
                false,
                Set.of("fake:boss"),
                clock));
    backheel = whole;
    whole.start();
  }

  @AfterEach
  void close() {
    house().close();
    client.close();
    site.close();
  }

  private Backheel house() {
    return Objects.requireNonNull(backheel);
  }

  private Source wire() {
    return new FeedSource(client, site.at("/wire"), "The Wire", Duration.ofHours(1));
  }

  private Source own() {
    return new FeedSource(client, site.at("/own"), "Quiet Gazette", Duration.ofHours(1));
  }

  private String ask(String who, String line) {
    clock.forward(Duration.ofSeconds(30));
    return platform.ask(who, line).orElseThrow().plainText();
  }

  /** The first story as it is told, whenever that is. */
  private String story(String who) {
    return ask(who, "/story 1").replaceAll("just now|\\d+ minutes? ago", "");
  }

  private Document article(String id, String link, String title, String words, String outlet) {
    return new Document(
        id,
        Document.Form.ARTICLE,
        words,
        URI.create(link),
        outlet,
        "en",
        title,
        clock.instant(),
        List.of(),
        null,
        clock.instant());
  }

  private void brings(Source source, Document... documents) {
    receives(source, new VisitResult("", List.of(documents), false, "", null));
  }

  private void changes(Source source, Document... documents) {
    receives(source, new VisitResult("", List.of(), List.of(documents), false, "", null));
  }

  private void receives(Source source, VisitResult visitResult) {
    try {
      house().newsroom().handleVisit(source, visitResult);
    } catch (FetchException e) {
      throw new AssertionError(e);
    }
  }

  private void annAddsAFeed() {
    assertThat(ask("ann", "/subscribe " + site.at("/own"))).contains("Quiet Gazette");
  }

  private Document ofTheWire(String title) {
    return article("w1", "https://wire.example/1", title, title + ". " + WORDS, "The Wire");
  }

  @Test
  void storiesOfAnAddedFeedAreSentOnlyToTheChatThatAddedIt() {
    annAddsAFeed();
    ask("bob", "/follow hakimi");
    ask("cid", "/subscribe");

    brings(own(), article("q1", "https://q.example/1", "Zugzwang", "Zugzwang. " + WORDS, "Q"));
    Await.until("ann is told", () -> platform.titlesIn("ann").size() == 1);
    brings(wire(), ofTheWire("Hakimi trains with Morocco"));
    Await.until(
        "bob and cid are told",
        () -> platform.titlesIn("bob").size() == 1 && platform.titlesIn("cid").size() == 1);

    assertThat(platform.titlesIn("ann")).containsExactly("Zugzwang");
    assertThat(platform.titlesIn("bob")).containsExactly("Hakimi trains with Morocco");
    assertThat(platform.titlesIn("cid")).containsExactly("Hakimi trains with Morocco");
    assertThat(ask("bob", "/latest")).doesNotContain("Zugzwang");
  }

  @Test
  void reportsOfAForgottenChatsFeedReachNobody() {
    annAddsAFeed();
    ask("bob", "/follow hakimi");
    ask("cid", "/subscribe");
    ask("ann", "/forget yes");

    brings(own(), article("q1", "https://q.example/1", "Zugzwang", "Zugzwang. " + WORDS, "Q"));
    brings(wire(), ofTheWire("Hakimi trains with Morocco"));
    Await.until(
        "bob and cid are told",
        () -> platform.titlesIn("bob").size() == 1 && platform.titlesIn("cid").size() == 1);

    assertThat(platform.titlesIn("bob")).containsExactly("Hakimi trains with Morocco");
    assertThat(platform.titlesIn("cid")).containsExactly("Hakimi trains with Morocco");
    assertThat(ask("boss", "/search zugzwang")).doesNotContain("Zugzwang. ");
    assertThat(ask("boss", "/status")).contains("1 story from 1 report");
  }

  @Test
  void feedStaysWithTheSecondChatWhenTheFirstUnsubscribes() {
    annAddsAFeed();
    ask("ann", "/forget yes");
    assertThat(ask("dan", "/subscribe " + site.at("/own"))).contains("Quiet Gazette");
    ask("bob", "/follow hakimi");

    brings(own(), article("q1", "https://q.example/1", "Zugzwang", "Zugzwang. " + WORDS, "Q"));
    Await.until("dan is told", () -> platform.titlesIn("dan").size() == 1);

    assertThat(platform.titlesIn("bob")).isEmpty();
    assertThat(ask("boss", "/sources")).contains("Quiet Gazette");
  }

  @Test
  void secondProcessThatOnlyAnswersTakesNoMessagesAway() throws DatabaseUnavailableException {
    ask("bob", "/follow hakimi");
    var components =
        new Backheel.Components(
            Database.open(folder.resolve("own.db")),
            client,
            List.of(),
            List.of(),
            Set.of(),
            Duration.ofHours(1),
            false,
            Set.of(),
            clock);
    try (var beside = new Backheel(components)) {
      assertThat(beside.answers()).isNotNull();
    }

    brings(wire(), ofTheWire("Hakimi trains with Morocco"));
    Await.until("bob is told all the same", () -> platform.titlesIn("bob").size() == 1);
  }

  @Test
  void copiesInAddedFeedsDoNotMakeOtherStoriesBigger() {
    annAddsAFeed();
    brings(wire(), ofTheWire("Hakimi trains with Morocco"));
    var before = story("bob");

    for (int i = 0; i < 20; i++) {
      var link = "https://q.example/" + i;
      var title = "Hakimi trains with Morocco";
      brings(own(), article("c" + i, link, title, title + ". " + WORDS, "Outlet " + i));
    }

    assertThat(story("bob")).isEqualTo(before);
    assertThat(ask("bob", "/why 1")).contains("The Wire").doesNotContain("Outlet");
  }

  @Test
  void addedFeedCannotReviseOrWithdrawPublicReports() {
    brings(wire(), ofTheWire("Hakimi trains with Morocco"));
    annAddsAFeed();
    var before = story("bob");

    brings(own(), ofTheWire("Forged: Hakimi has retired"));
    changes(own(), ofTheWire("Forged again: Hakimi has retired"));
    changes(own(), ofTheWire("RETRACTED: Hakimi trains with Morocco"));

    assertThat(story("bob")).isEqualTo(before).doesNotContain("orged", "withdrawn");
    assertThat(ask("ann", "/search forged")).contains("None of");
  }

  @Test
  void addedFeedNeverCountsAsOfficialClubOutlet() {
    annAddsAFeed();
    brings(own(), article("q1", "https://q.example/1", "We sign Hakimi", WORDS, "Quiet Gazette"));

    assertThat(ask("ann", "/story 1")).contains("We sign Hakimi").doesNotContain("onfirmed");
  }

  @Test
  void ownershipOfAFeedSurvivesARestart() throws DatabaseUnavailableException {
    annAddsAFeed();
    brings(own(), article("q1", "https://q.example/1", "Zugzwang", "Zugzwang. " + WORDS, "Q"));
    house().close();

    started(List.of(wire()));
    brings(wire(), ofTheWire("Hakimi trains with Morocco"));

    assertThat(ask("bob", "/latest")).contains("Hakimi trains").doesNotContain("Zugzwang");
    assertThat(ask("bob", "/story 1")).doesNotContain("Zugzwang");
    assertThat(ask("ann", "/story 1")).contains("Zugzwang");
  }

  @Test
  void feedBecomesPublicWhenTheConfigurationListsIt() throws DatabaseUnavailableException {
    annAddsAFeed();
    brings(own(), article("q1", "https://q.example/1", "Zugzwang", "Zugzwang. " + WORDS, "Q"));
    house().close();

    started(List.of(wire(), own()));

    assertThat(ask("bob", "/story 1")).contains("Zugzwang");
    assertThat(ask("boss", "/sources")).contains("No chat has added a feed");
  }

  @Test
  void configuredFeedStaysPublicWhenAChatSubscribes() {
    ask("bob", "/follow hakimi");
    assertThat(ask("ann", "/subscribe " + site.at("/wire"))).contains("The Wire");

    brings(wire(), ofTheWire("Hakimi trains with Morocco"));

    Await.until(
        "both are told",
        () -> platform.titlesIn("bob").size() == 1 && platform.titlesIn("ann").size() == 1);
    assertThat(ask("cid", "/latest")).contains("Hakimi trains");
  }

  @Test
  void reportsOfAPublishedFeedJoinPublicStoriesFromThenOn() {
    annAddsAFeed();
    ask("bob", "/follow hakimi");
    assertThat(ask("boss", "/sources 1 take")).contains("open to everyone");
    Await.until("ann is told of it", () -> platform.titlesIn("ann").size() == 1);

    brings(wire(), ofTheWire("Hakimi trains with Morocco"));
    brings(
        own(),
        article("q1", "https://q.example/1", "Hakimi trains with Morocco", WORDS, "Quiet G"));

    assertThat(ask("bob", "/story 1")).contains("The Wire", "Quiet G");
    assertThat(platform.titlesIn("ann").getFirst()).contains("opened Quiet Gazette");
  }

  @Test
  void refusedFeedIsNoLongerReadAndCannotBeAddedAgain() {
    annAddsAFeed();
    assertThat(ask("boss", "/status")).contains("Quiet Gazette");

    ask("boss", "/sources 1 refuse");

    Await.until("ann is told of it", () -> platform.titlesIn("ann").size() == 1);
    assertThat(platform.titlesIn("ann").getFirst()).contains("has blocked Quiet Gazette");
    assertThat(ask("boss", "/status")).doesNotContain("Quiet Gazette");
    assertThat(ask("ann", "/subscribe " + site.at("/own"))).contains("has blocked");
    assertThat(ask("ann", "/following")).doesNotContain("Quiet Gazette");
  }
}
