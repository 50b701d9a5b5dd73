package backheel.store.story;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.outbox.Outbox;
import backheel.store.report.Viewer;
import backheel.store.subscription.Subscriptions;
import backheel.story.JoinReason;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.subscription.Topic;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorialActionsTest {
  private static final JoinReason SHARED_WORDS = new JoinReason(JoinReason.Kind.WORDS, "a, b");
  private static final ChatId ANN = ChatId.parse("fake:ann");

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private @Nullable Database database;
  private @Nullable CachedStories stories;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    database = Database.open(folder.resolve("test.db"));
    stories = new CachedStories(new SqlStories(database, clock));
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(database).close();
  }

  private CachedStories stories() {
    return Objects.requireNonNull(stories);
  }

  private Subscriptions wishes() {
    return new Subscriptions(Objects.requireNonNull(database), clock);
  }

  private Outbox lanes() {
    return Outbox.of(Objects.requireNonNull(database), clock);
  }

  private long told(String id, @Nullable Long story, Subject about) {
    return told(report(id, "Title of " + id, NOON, about), story);
  }

  private long told(Report report, @Nullable Long story) {
    return stories()
        .add(new IncomingReport(report, story, "wire", true, List.of(SHARED_WORDS)))
        .story();
  }

  private List<Long> owed() {
    return lanes().due("fake", List.of(), 10).stream()
        .map(message -> message.stories().getFirst().story())
        .toList();
  }

  private void sendAll() {
    for (var due = lanes().due("fake", List.of(), 10);
        !due.isEmpty();
        due = lanes().due("fake", List.of(), 10)) {
      due.forEach(message -> lanes().markSent(message, "m", List.of(0L), NOON));
    }
  }

  @Test
  void aMergedStoryHasTheReportsOfBothAndAnswersToBothNumbers() {
    long one = told("a", null, HAKIMI);
    long other = told("b", null, MBAPPE);
    assertThat(stories().latest(Viewer.ANYBODY, 1, 5).entries()).hasSize(2);

    var done = stories().merge(one, other, ANN, "one transfer");

    assertThat(done).hasValueSatisfying(d -> assertThat(d.reports()).isEqualTo(1));
    assertThat(stories().latest(Viewer.ANYBODY, 1, 5).entries()).hasSize(1);
    assertThat(stories().byNumber(Viewer.ANYBODY, other).map(Story::number)).contains(one);
    assertThat(stories().about(Viewer.ANYBODY, List.of(HAKIMI.key(), MBAPPE.key()), 1, 5).entries())
        .hasSize(1);
    assertThat(stories().counts()).isEqualTo(new Stories.Counts(1, 2));
    assertThat(stories().decisions(one))
        .extracting(EditorialDecision::why)
        .containsExactly("one transfer");
  }

  @Test
  void aLaterReportOfAMergedStoryJoinsTheOneThatStays() {
    long one = told("a", null, HAKIMI);
    long other = told("b", null, MBAPPE);
    stories().merge(one, other, ANN, "");

    assertThat(told("c", other, MBAPPE)).isEqualTo(one);
  }

  @Test
  void undoingAMergeRestoresBothStoriesExactly() {
    long one = told("a", null, HAKIMI);
    long other = told("b", null, MBAPPE);
    told("c", other, BELGIUM);
    var before = stories().latest(Viewer.ANYBODY, 1, 5).entries();
    stories().merge(one, other, ANN, "");

    stories().undo();

    assertThat(stories().latest(Viewer.ANYBODY, 1, 5).entries())
        .usingRecursiveComparison()
        .ignoringFields("edition")
        .isEqualTo(before);
    assertThat(stories().about(Viewer.ANYBODY, List.of(MBAPPE.key()), 1, 5).entries())
        .extracting(Story::number)
        .containsExactly(other);
    assertThat(stories().about(Viewer.ANYBODY, List.of(HAKIMI.key()), 1, 5).entries())
        .extracting(Story::number)
        .containsExactly(one);
    assertThat(stories().undo()).isEmpty();
  }

  @Test
  void aSplitStoryIsTwoAndUndoingItMakesItOneAgain() {
    long one = told("a", null, HAKIMI);
    told("b", one, MBAPPE);
    var before = stories().byNumber(Viewer.ANYBODY, one);

    var other = stories().split(one, List.of("b"), ANN, "").orElseThrow().other();

    assertThat(stories().byNumber(Viewer.ANYBODY, one).orElseThrow().reports()).hasSize(1);
    assertThat(stories().byNumber(Viewer.ANYBODY, other).orElseThrow().title())
        .isEqualTo("Title of b");
    assertThat(stories().about(Viewer.ANYBODY, List.of(MBAPPE.key()), 1, 5).entries())
        .extracting(Story::number)
        .containsExactly(other);

    stories().undo();

    for (long number : List.of(one, other)) {
      assertThat(stories().byNumber(Viewer.ANYBODY, number).orElseThrow())
          .usingRecursiveComparison()
          .ignoringFields("edition")
          .isEqualTo(before.orElseThrow());
    }
  }

  @Test
  void nothingIsDecidedAboutStoriesThatAreNotTwo() {
    long one = told("a", null, HAKIMI);

    assertThat(stories().merge(one, one, ANN, "")).isEmpty();
    assertThat(stories().merge(one, 77, ANN, "")).isEmpty();
    assertThat(stories().split(one, List.of("a"), ANN, "")).isEmpty();
    assertThat(stories().split(one, List.of(), ANN, "")).isEmpty();
  }

  @Test
  void whoWasToldOfOneStoryIsNotToldAgainBecauseItWasMerged() {
    wishes().follow(ANN, MBAPPE.key(), "Mbappé");
    long one = told("a", null, HAKIMI);
    long other = told("b", null, MBAPPE);
    sendAll();

    stories().merge(one, other, ANN, "");
    told("c", one, MBAPPE);

    assertThat(owed()).isEmpty();
  }

  @Test
  void whoIsOwedBothStoriesIsOwedTheMergedOneOnceAndBothAgainAfterUndo() {
    wishes().subscribe(ANN, Chats.EVERY_STORY);
    long one = told("a", null, HAKIMI);
    long other = told("b", null, MBAPPE);

    stories().merge(one, other, ANN, "");

    assertThat(lanes().counts("fake").pending()).isEqualTo(1);
    assertThat(owed()).containsExactly(one);

    stories().undo();

    assertThat(lanes().counts("fake").pending()).isEqualTo(2);
    sendAll();
    assertThat(lanes().counts("fake").sent()).isEqualTo(2);
  }

  @Test
  void whatWasOwedOfTheOtherStoryIsOwedOfTheMergedOne() {
    wishes().follow(ANN, MBAPPE.key(), "Mbappé");
    long one = told("a", null, HAKIMI);
    long other = told("b", null, MBAPPE);

    stories().merge(one, other, ANN, "");

    assertThat(owed()).containsExactly(one);
    sendAll();
    stories().undo();
    assertThat(owed()).as("told of both in one").isEmpty();
    assertThat(stories().deliveryTopic(ANN, one)).contains(new Topic.OfSubject(MBAPPE.key()));
  }

  @Test
  void decisionsAreTakenBackTheLatestFirst() {
    long one = told("a", null, HAKIMI);
    long two = told("b", null, MBAPPE);
    long three = told("c", null, BELGIUM);
    stories().merge(one, two, ANN, "");
    stories().merge(one, three, ANN, "");

    assertThat(stories().undo()).hasValueSatisfying(d -> assertThat(d.other()).isEqualTo(three));
    assertThat(stories().undo()).hasValueSatisfying(d -> assertThat(d.other()).isEqualTo(two));
    assertThat(stories().counts().stories()).isEqualTo(3);
  }

  @Test
  void reasonsAreKeptWithTheReport() {
    long one = told("a", null, HAKIMI);

    assertThat(stories().joinReasons(one)).containsEntry("a", List.of(SHARED_WORDS));
  }

  @Test
  void withdrawnStoriesTakeTheDecisionsAboutThemAlong() {
    long one = told("a", null, HAKIMI);
    long other = told("b", null, MBAPPE);
    stories().merge(one, other, ANN, "");

    assertThat(stories().withdraw("wire")).isEqualTo(1);

    assertThat(stories().undo()).isEmpty();
    assertThat(stories().byNumber(Viewer.ANYBODY, other)).isEmpty();
  }
}
