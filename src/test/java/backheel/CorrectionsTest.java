package backheel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import backheel.answer.CommandDispatcher;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.football.Catalogue;
import backheel.source.Source;
import backheel.source.feed.FeedSource;
import backheel.source.folder.FolderSource;
import backheel.source.web.GuardedHttpClient;
import backheel.source.web.LocalSite;
import backheel.source.worker.WorkerPool;
import backheel.store.feed.Feeds;
import backheel.store.feed.SourceLicences;
import backheel.store.feed.UnreadableDocuments;
import backheel.store.report.Viewer;
import backheel.store.story.CachedStories;
import backheel.story.Correction;
import backheel.story.Story;
import backheel.testing.TestServices;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.time.SettableClock;
import backheel.understanding.DocumentAnalyzer;
import backheel.understanding.UnreadableDocumentException;
import backheel.understanding.grouping.StoryGrouper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that change after they were told, from the feed to the answer. */
@ExtendWith(StoreExtension.class)
class CorrectionsTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final String TITLE = "Morocco beat Belgium 2-0 at the World Cup";
  private static final String BODY =
      "Morocco beat Belgium 2-0 on Sunday at the Al Thumama Stadium in Group F of the World Cup."
          + " Romain Saiss opened the scoring from a free kick and Zakaria Aboukhlal added another"
          + " in stoppage time. Coach Walid Regragui praised his players after the final whistle.";

  @TempDir Path folder = Path.of("");
  private final LocalSite site = new LocalSite();
  private final AtomicInteger woken = new AtomicInteger();
  private final DocumentAnalyzer documentAnalyzer = spy(new DocumentAnalyzer(CATALOGUE));
  private final TestStore store;
  private final SettableClock clock;
  private final GuardedHttpClient client;
  private final CachedStories stories;
  private final Feeds feeds;
  private final Newsroom newsroom;

  CorrectionsTest(TestStore store) {
    this.store = store;
    clock = store.clock();
    client = LocalSite.web(clock);
    stories = store.get(CachedStories.class);
    feeds = store.get(Feeds.class);
    newsroom =
        new Newsroom(
            documentAnalyzer,
            new StoryGrouper(),
            stories,
            feeds,
            store.get(SourceLicences.class),
            store.get(UnreadableDocuments.class),
            client.workers(),
            woken::incrementAndGet);
  }

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void anEditedHeadlineRevisesTheReportOfTheSameStory() throws IOException {
    visit(item("a", TITLE, BODY, 1));

    visit(item("a", "Morocco stun Belgium and lead the group", BODY, 1));

    assertThat(story().reports()).hasSize(1);
    assertThat(story().title()).isEqualTo("Morocco stun Belgium and lead the group");
    assertThat(story().corrections())
        .singleElement(type(Correction.HeadlineChange.class))
        .returns(TITLE, Correction.HeadlineChange::was);
    assertThat(stories.counts().stories()).isEqualTo(1);
    assertThat(woken).hasValue(1);
    assertThat(ask("/story 1"))
        .contains("Corrected 12:00 UTC: was “" + TITLE + "”")
        .startsWith("Morocco stun Belgium");
  }

  @Test
  void changedDateAloneIsNoCorrection() throws IOException, UnreadableDocumentException {
    visit(item("a", TITLE, BODY, 1));
    clearInvocations(documentAnalyzer);

    visit(item("a", TITLE, BODY, 3));

    assertThat(story().corrections()).isEmpty();
    assertThat(woken).hasValue(0);
    verify(documentAnalyzer, never()).read(any());
  }

  @Test
  void correctedScoreReplacesTheOldOne() throws IOException {
    visit(item("a", TITLE, BODY, 1));

    visit(item("a", TITLE.replace("2-0", "2-1"), BODY.replace("2-0", "2-1"), 1));

    assertThat(story().corrections()).singleElement().isInstanceOf(Correction.ScoreChange.class);
    assertThat(ask("/match morocco belgium"))
        .contains("Belgium 1–2 🇲🇦 Morocco (")
        .contains("earlier reports said 🇧🇪 Belgium 0–2 🇲🇦 Morocco")
        .doesNotContain("0–2 🇲🇦 Morocco (");
    assertThat(ask("/story 1"))
        .contains("Corrected 12:00 UTC: 🇧🇪 Belgium 1–2 🇲🇦 Morocco (earlier reports said");
  }

  @Test
  void aGoalOverturnedInALaterArticleOfTheOutletCorrectsTheStory() throws IOException {
    visit(item("a", TITLE, BODY, 1));
    var later = BODY.replace("2-0", "1-0").replace("added another", "had a goal ruled out by VAR");

    clock.forward(Duration.ofMinutes(5));
    visit(
        item("a", TITLE, BODY, 1),
        item("b", "VAR overturns it: Morocco beat Belgium 1-0", later, 2));

    assertThat(story().reports()).hasSize(2);
    assertThat(story().corrections()).singleElement().isInstanceOf(Correction.ScoreChange.class);
    assertThat(ask("/match morocco belgium"))
        .contains("Belgium 0–1 🇲🇦 Morocco (")
        .contains("earlier reports said 🇧🇪 Belgium 0–2 🇲🇦 Morocco")
        .doesNotContain("0–2 🇲🇦 Morocco (");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Retracted: Morocco beat Belgium|This article has been withdrawn. We were wrong about it.",
        "fr|Article retiré : Maroc - Belgique|Cet article a été retiré par la rédaction, il était faux.",
        "es|Noticia retirada: Marruecos - Bélgica|Este artículo ha sido retirado por la redacción.",
        "ar|المغرب وبلجيكا|تم سحب هذا الخبر لأنه لم يكن صحيحا ونعتذر لقرائنا.",
      })
  void withdrawnReportNoLongerCounts(String language, String title, String body)
      throws IOException {
    visit(item("a", TITLE, BODY, 1));

    visit(item("a", title, body, 1));

    assertThat(story().corrections()).singleElement().isInstanceOf(Correction.Retraction.class);
    assertThat(ask("/story 1"))
        .startsWith("⚠ Feed has withdrawn its report")
        .contains("No outlet stands by this story any more")
        .contains("Withdrawn 12:00 UTC by Feed: “" + TITLE + "”");
    assertThat(ask("/match morocco belgium")).doesNotContain("0–2");
    assertThat(language).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATED: Morocco beat Belgium 2-0 at the World Cup",
        "MOROCCO BEAT BELGIUM 2-0 AT THE WORLD CUP!",
        "Morocco beat Belgium 2–0, at the World Cup (3)",
        "Morocco beat Belgium 2-0 at the World Cup [updated]",
        "Moroco beat Belgium 2-0 at the World Cup",
      })
  void changedMarkupIsNoCorrection(String title) throws IOException {
    visit(item("a", TITLE, BODY, 1));

    visit(item("a", title, BODY, 1));

    assertThat(story().corrections()).noneMatch(Correction::isAnnounced);
    assertThat(woken).hasValue(0);
    assertThat(ask("/story 1")).doesNotContain("Corrected");
  }

  @Test
  void changedCountersStampsAndTrackingAreNotReadAgain()
      throws IOException, UnreadableDocumentException {
    visit(item("a", TITLE, BODY + " 12 comments. Last updated at 14:05.", 1));
    clearInvocations(documentAnalyzer);

    visit(
        item(
            "a",
            TITLE,
            "<p>"
                + BODY
                + " <a href='https://o.example/?utm_source=x'> 1,345 comments</a>.\n"
                + "Last updated at 18:42 GMT, Sunday 27 Nov</p>",
            1));

    verify(documentAnalyzer, never()).read(any());
  }

  @Test
  void unchangedFeedIsNotReadAgainInAThousandVisits()
      throws IOException, UnreadableDocumentException {
    var items =
        IntStream.range(0, 50)
            .mapToObj(i -> item("i" + i, "Morocco train for match " + i, BODY, 1))
            .toArray(String[]::new);
    visit(items);
    verify(documentAnalyzer, times(50)).read(any());
    clearInvocations(documentAnalyzer);
    var source = source();
    var last = source.visit(null);

    for (int i = 0; i < 1_000; i++) {
      newsroom.handleVisit(source, last);
    }

    verify(documentAnalyzer, never()).read(any());
    assertThat(stories.counts().reports()).isEqualTo(50);
  }

  @Test
  void articleWhoseFeedChangesItsIdOnEachEditIsOneReport() throws IOException {
    visit(linked("x#0", TITLE, BODY));
    visit(linked("x#1", "Morocco stun Belgium and lead the group", BODY));

    visit(linked("x#1", "Morocco stun Belgium and lead Group F", BODY));

    assertThat(story().reports()).hasSize(1);
    assertThat(story().title()).isEqualTo("Morocco stun Belgium and lead Group F");
    assertThat(story().corrections()).hasSize(2);
  }

  @Test
  void shorterVersionInAnotherFeedRevisesNothing() throws IOException {
    visit(linked("https://o.example/a", TITLE, BODY));
    site.on("/other", "text/xml", feed(linked("https://o.example/a", TITLE, "Morocco won.")));
    visitAt("/other");
    site.on("/other", "text/xml", feed(linked("https://o.example/a", "Morocco won it", "Short.")));
    visitAt("/other");

    assertThat(story().title()).isEqualTo(TITLE);
    assertThat(story().corrections()).isEmpty();
  }

  @Test
  void headlineThatAlternatesIsCorrectedOnceEachWay() throws IOException {
    var other = "Morocco stun Belgium and lead the group";
    for (int i = 0; i < 3; i++) {
      visit(item("a", TITLE, BODY, 1));
      visit(item("a", other, BODY, 1));
    }

    assertThat(story().corrections()).hasSize(2);
    assertThat(woken).hasValue(2);
  }

  @Test
  void correctionsStayWithTheirReportWhenStoriesAreMergedAndSplit() throws IOException {
    visit(
        item("a", TITLE, BODY, 1),
        item(
            "b",
            "Kylian Mbappe trains alone in Paris",
            "Kylian Mbappe"
                + " trained away from his team-mates in Paris on Monday, his club said in a note.",
            1));
    visit(item("a", "Morocco stun Belgium and lead the group", BODY, 1));
    long changed = about("morocco");
    long other = about("mbappe");

    stories.merge(other, changed, ChatId.parse("fake:ann"), "");
    assertThat(stories.byNumber(Viewer.ANYBODY, other).orElseThrow().corrections()).hasSize(1);
    stories.undo();

    assertThat(stories.byNumber(Viewer.ANYBODY, other).orElseThrow().corrections()).isEmpty();
    assertThat(stories.byNumber(Viewer.ANYBODY, changed).orElseThrow().corrections()).hasSize(1);
  }

  @Test
  void overwrittenFileIsANewVersionUnlessItHoldsAnotherArticle() throws IOException {
    var source = new FolderSource(folder.resolve("drop"), "Desk", clock, new WorkerPool());
    drop(source, TITLE + "\n\n" + BODY);

    drop(source, TITLE.replace("2-0", "3-0") + "\n\n" + BODY.replace("2-0", "3-0"));
    assertThat(stories.counts().reports()).isEqualTo(1);
    assertThat(story().corrections()).singleElement().isInstanceOf(Correction.ScoreChange.class);

    drop(
        source,
        "Kylian Mbappe trains alone in Paris\n\nKylian Mbappe trained away from his team-mates"
            + " yesterday, according to a short note that his employers published overnight.");
    assertThat(stories.counts().reports()).isEqualTo(2);
    assertThat(story().title()).contains("Morocco");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void correctedScoreShowsEachTeamBesideItsGoalsInEveryLanguage(String language)
      throws IOException {
    visit(item("a", TITLE, BODY, 1));
    visit(item("a", TITLE.replace("2-0", "2-1"), BODY.replace("2-0", "2-1"), 1));

    var told = ask("/story 1", language);

    assertThat(told).contains("12:00 UTC");
    if (language.equals("ar")) {
      assertThat(told).contains("\u2068\u200f🇧🇪 بلجيكا 1\u2069، \u2068\u200f🇲🇦 المغرب 2\u2069");
    } else {
      assertThat(told).contains("1–2").contains("0–2");
    }
  }

  private long about(String name) {
    var key = CATALOGUE.findByName(name).getFirst().key();
    return stories.about(Viewer.ANYBODY, List.of(key), 1, 5).entries().getFirst().number();
  }

  private void drop(FolderSource source, String text) throws IOException {
    clock.forward(Duration.ofMinutes(1));
    var file = folder.resolve("drop").resolve("story.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    for (int i = 0; i < 2; i++) {
      newsroom.handleVisit(source, source.visit(feeds.bookmark(source.key()).orElse(null)));
    }
  }

  private void visit(String... items) throws IOException {
    site.on("/feed", "text/xml", feed(items));
    visit(source());
  }

  private void visitAt(String path) throws IOException {
    visit(new FeedSource(client, site.at(path), null, Duration.ofMinutes(5)));
  }

  private void visit(Source source) throws IOException {
    newsroom.handleVisit(source, source.visit(feeds.bookmark(source.key()).orElse(null)));
  }

  private FeedSource source() {
    return new FeedSource(client, site.at("/feed"), null, Duration.ofMinutes(5));
  }

  private static String feed(String... items) {
    return "<rss version='2.0'><channel><title>Feed</title>"
        + List.of(items).stream().collect(Collectors.joining())
        + "</channel></rss>";
  }

  private static String item(String guid, String title, String body, int hour) {
    return String.format(
        Locale.ROOT,
        "<item><title>%s</title><guid isPermaLink='false'>%s</guid><description><![CDATA[%s]]>"
            + "</description><pubDate>Sun, 27 Nov 2022 2%d:00:00 GMT</pubDate></item>",
        title,
        guid,
        body,
        hour);
  }

  private static String linked(String guid, String title, String body) {
    return item(guid, title, body, 1)
        .replace("</item>", "<link>https://o.example/sport/a</link></item>");
  }

  private Story story() {
    return stories.byNumber(Viewer.ANYBODY, 1).orElseThrow();
  }

  private String ask(String question) {
    return ask(question, "en");
  }

  private String ask(String question, String language) {
    return new CommandDispatcher(TestServices.on(store).build())
        .answer(Question.typed(new ChatId("fake", "ann"), question, language))
        .orElseThrow()
        .plainText();
  }
}
