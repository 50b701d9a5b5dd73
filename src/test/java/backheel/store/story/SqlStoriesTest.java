package backheel.store.story;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withMentions;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.store.database.DatabaseUnavailableException;
import backheel.store.report.Viewer;
import backheel.story.Mention;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.Span;
import backheel.story.Story;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class SqlStoriesTest {
  private final TestStore store;
  private final SettableClock clock;

  SqlStoriesTest(TestStore store) {
    this.store = store;
    clock = store.clock();
  }

  private CachedStories stories() {
    return store.get(CachedStories.class);
  }

  private static IncomingReport arrival(Report report) {
    return new IncomingReport(report, null, "wire", false);
  }

  @Test
  void storedReportIsReadUnchanged() {
    var stories = stories();
    var report = withQuote(report("a", "Hakimi shines", NOON, HAKIMI, MOROCCO), "We won.", HAKIMI);

    var addResult = stories.add(arrival(report));

    assertThat(stories.byNumber(Viewer.ANYBODY, addResult.story()))
        .contains(new Story(addResult.story(), List.of(report)));
  }

  @Test
  void listsReadOnlyTheAnalysedPartOfALongText() {
    var stories = stories();
    var analysed = "Late winner in Fès 😀 ".repeat(2_000_000 / 21).substring(0, 65_535) + "😀";
    var report =
        report("a", "Late winner", NOON, HAKIMI).withBody(analysed + " and a curtain call");

    long number = stories.add(arrival(report)).story();

    var read = stories.latest(Viewer.ANYBODY, 1, 10).entries().getFirst().lead();
    assertThat(read.body()).isEqualTo(analysed.substring(0, 65_535));
    assertThat(stories.findReport("a").orElseThrow()).isEqualTo(report);
    assertThat(stories.search(Viewer.ANYBODY, "curtain", 1, 10).entries())
        .extracting(Story::number)
        .containsExactly(number);

    var shorter = report.withBody("Only this.");
    stories.revise(new ReportRevision(shorter, "wire", "", List.of()));
    assertThat(stories.findReport("a").orElseThrow()).isEqualTo(shorter);
  }

  @Test
  void listsDoNotReadMentions() {
    var stories = stories();
    var named =
        IntStream.range(0, 2_000)
            .mapToObj(i -> new Mention(new Span(i, i + 1), Mention.Kind.PERSON, null, "Nom " + i))
            .toList();
    stories.add(arrival(withMentions(report("a", "Late winner", NOON, HAKIMI), named)));

    var read = stories.latest(Viewer.ANYBODY, 1, 10).entries().getFirst().lead();
    assertThat(read.mentions()).isEmpty();
    assertThat(read.subjects()).isNotEmpty();
  }

  @Test
  void theSameReportIsStoredOnce() {
    var stories = stories();
    stories.add(arrival(report("a", "Hakimi shines", NOON, HAKIMI)));

    assertThat(stories.add(arrival(report("a", "Hakimi shines", NOON, HAKIMI))).known()).isTrue();
    assertThat(stories.counts()).isEqualTo(new Stories.Counts(1, 1));
  }

  @Test
  void aReportThatJoinsAStoryIsShownAtOnceAlthoughTheStoryWasCached() {
    var stories = stories();
    var first = stories.add(arrival(report("a", "Hakimi shines", NOON, HAKIMI)));
    assertThat(stories.latest(Viewer.ANYBODY, 1, 5).entries()).hasSize(1);

    stories.add(
        new IncomingReport(report("b", "Hakimi on fire", NOON, MBAPPE), first.story(), "w", false));

    assertThat(stories.latest(Viewer.ANYBODY, 1, 5).entries().getFirst().reports()).hasSize(2);
    assertThat(stories.about(Viewer.ANYBODY, List.of(MBAPPE.key()), 1, 5).entries()).hasSize(1);
    assertThat(stories.stats().requestCount()).isPositive();
  }

  @Test
  void listsComeNewestFirstInPages() {
    var stories = stories();
    for (int i = 0; i < 7; i++) {
      stories.add(arrival(report("r" + i, "Story " + i, NOON.plusSeconds(60L * i), HAKIMI)));
    }

    var first = stories.about(Viewer.ANYBODY, List.of(HAKIMI.key()), 1, 5);
    var second = stories.about(Viewer.ANYBODY, List.of(HAKIMI.key()), 2, 5);

    assertThat(first.entries()).extracting(Story::title).startsWith("Story 6", "Story 5");
    assertThat(first.hasMore()).isTrue();
    assertThat(second.entries()).extracting(Story::title).containsExactly("Story 1", "Story 0");
    assertThat(second.hasMore()).isFalse();
  }

  @Test
  void storiesAboutTwoAreAboutBoth() {
    var stories = stories();
    stories.add(arrival(report("a", "Both", NOON, MOROCCO, BELGIUM)));
    stories.add(arrival(report("b", "One", NOON, MOROCCO)));

    assertThat(stories.about(Viewer.ANYBODY, List.of(MOROCCO.key(), BELGIUM.key()), 1, 5).entries())
        .extracting(Story::title)
        .containsExactly("Both");
  }

  @Test
  void searchFindsWordsWithoutTheirAccentsAndArabicInAnyForm() {
    var stories = stories();
    stories.add(arrival(report("a", "Mbappé marque à la dernière minute", NOON, MBAPPE)));
    stories.add(arrival(report("b", "أشرف حكيمي يقود المغرب", NOON, HAKIMI)));

    assertThat(stories.search(Viewer.ANYBODY, "mbappe derniere", 1, 5).entries()).hasSize(1);
    assertThat(stories.search(Viewer.ANYBODY, "اشرف حكيمى", 1, 5).entries()).hasSize(1);
    assertThat(stories.search(Viewer.ANYBODY, "achraf", 1, 5).entries()).hasSize(1);
    assertThat(stories.search(Viewer.ANYBODY, "\"; drop table story; --", 1, 5).entries())
        .isEmpty();
    assertThat(stories.search(Viewer.ANYBODY, "!!!", 1, 5).entries()).isEmpty();
  }

  @Test
  void quotesAreFoundByTheirSpeaker() {
    var stories = stories();
    stories.add(arrival(withQuote(report("a", "T", NOON, HAKIMI), "I fight for them.", HAKIMI)));
    stories.add(arrival(withQuote(report("b", "T2", NOON, MBAPPE), "Don't be sad.", MBAPPE)));

    assertThat(stories.quotes(Viewer.ANYBODY, HAKIMI.key(), 1, 5).entries())
        .extracting(reportedQuote -> reportedQuote.quote().text())
        .containsExactly("I fight for them.");
    assertThat(stories.quotes(Viewer.ANYBODY, null, 1, 5).entries()).hasSize(2);
  }

  @Test
  void matchesAreFoundFromEitherSide() {
    var stories = stories();
    stories.add(
        arrival(
            withMatch(
                report("a", "Upset", NOON, MOROCCO, BELGIUM), BELGIUM, MOROCCO, new Score(0, 2))));

    assertThat(stories.matches(Viewer.ANYBODY, MOROCCO.key(), BELGIUM.key(), null)).hasSize(1);
    assertThat(stories.matches(Viewer.ANYBODY, BELGIUM.key(), MOROCCO.key(), null)).hasSize(1);
    assertThat(stories.matches(Viewer.ANYBODY, MOROCCO.key(), null, null)).hasSize(1);
  }

  @Test
  void samplesLeaveWithEverythingThatHangsOnThem() {
    var stories = stories();
    stories.add(
        new IncomingReport(
            withQuote(report("s", "Sample", NOON, HAKIMI), "Sample words.", HAKIMI),
            null,
            "samples",
            false));
    stories.add(arrival(report("a", "Real", NOON, HAKIMI)));

    assertThat(stories.withdraw("samples")).isEqualTo(1);

    assertThat(stories.latest(Viewer.ANYBODY, 1, 5).entries())
        .extracting(Story::title)
        .containsExactly("Real");
    assertThat(stories.quotes(Viewer.ANYBODY, null, 1, 5).isEmpty()).isTrue();
    assertThat(stories.search(Viewer.ANYBODY, "sample", 1, 5).isEmpty()).isTrue();
  }

  @Test
  void storedReportSurvivesARestart() throws DatabaseUnavailableException {
    var addResult = stories().add(arrival(report("a", "Before", NOON, HAKIMI)));

    store.reopen();

    assertThat(stories().byNumber(Viewer.ANYBODY, addResult.story())).isPresent();
    clock.forward(Duration.ofDays(1));
    stories().replay(NOON.minusSeconds(1), (story, report) -> assertThat(story).isEqualTo(1));
  }
}
