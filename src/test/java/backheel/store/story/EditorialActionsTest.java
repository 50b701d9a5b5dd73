package backheel.store.story;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.store.outbox.Outbox;
import backheel.store.report.Viewer;
import backheel.store.subscription.DeliveryExplainer;
import backheel.store.subscription.Subscriptions;
import backheel.story.JoinReason;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.store.StoreExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class EditorialActionsTest {
  private static final JoinReason SHARED_WORDS = new JoinReason(JoinReason.Kind.WORDS, "a, b");
  private static final ChatId ANN = ChatId.parse("fake:ann");

  private final CachedStories stories;
  private final StoryHistory history;
  private final Subscriptions subscriptions;
  private final Outbox outbox;

  EditorialActionsTest(
      CachedStories stories, StoryHistory history, Subscriptions subscriptions, Outbox outbox) {
    this.stories = stories;
    this.history = history;
    this.subscriptions = subscriptions;
    this.outbox = outbox;
  }

  private long stored(String id, @Nullable Long story, Subject about) {
    return stored(report(id, "Title of " + id, NOON, about), story);
  }

  private long stored(Report report, @Nullable Long story) {
    return stories
        .add(new IncomingReport(report, story, "wire", true, List.of(SHARED_WORDS)))
        .story();
  }

  private List<Long> owed() {
    return outbox.due("fake", List.of(), 10).stream()
        .map(message -> message.stories().getFirst().story())
        .toList();
  }

  private void sendAll() {
    for (var due = outbox.due("fake", List.of(), 10);
        !due.isEmpty();
        due = outbox.due("fake", List.of(), 10)) {
      due.forEach(message -> outbox.markSent(message, "m", List.of(0L), NOON));
    }
  }

  @Test
  void aMergedStoryHasTheReportsOfBothAndAnswersToBothNumbers() {
    long one = stored("a", null, HAKIMI);
    long other = stored("b", null, MBAPPE);
    assertThat(stories.latest(Viewer.ANYBODY, 1, 5).entries()).hasSize(2);

    var done = stories.merge(one, other, ANN, "one transfer");

    assertThat(done).hasValueSatisfying(d -> assertThat(d.reports()).isEqualTo(1));
    assertThat(stories.latest(Viewer.ANYBODY, 1, 5).entries()).hasSize(1);
    assertThat(stories.byNumber(Viewer.ANYBODY, other).map(Story::number)).contains(one);
    assertThat(stories.about(Viewer.ANYBODY, List.of(HAKIMI.key(), MBAPPE.key()), 1, 5).entries())
        .hasSize(1);
    assertThat(stories.counts()).isEqualTo(new Stories.Counts(1, 2));
    assertThat(history.decisions(one))
        .extracting(EditorialDecision::why)
        .containsExactly("one transfer");
  }

  @Test
  void aLaterReportOfAMergedStoryJoinsTheOneThatStays() {
    long one = stored("a", null, HAKIMI);
    long other = stored("b", null, MBAPPE);
    stories.merge(one, other, ANN, "");

    assertThat(stored("c", other, MBAPPE)).isEqualTo(one);
  }

  @Test
  void undoingAMergeRestoresBothStoriesExactly() {
    long one = stored("a", null, HAKIMI);
    long other = stored("b", null, MBAPPE);
    stored("c", other, BELGIUM);
    var before = stories.latest(Viewer.ANYBODY, 1, 5).entries();
    stories.merge(one, other, ANN, "");

    stories.undo();

    assertThat(stories.latest(Viewer.ANYBODY, 1, 5).entries())
        .usingRecursiveComparison()
        .ignoringFields("edition")
        .isEqualTo(before);
    assertThat(stories.about(Viewer.ANYBODY, List.of(MBAPPE.key()), 1, 5).entries())
        .extracting(Story::number)
        .containsExactly(other);
    assertThat(stories.about(Viewer.ANYBODY, List.of(HAKIMI.key()), 1, 5).entries())
        .extracting(Story::number)
        .containsExactly(one);
    assertThat(stories.undo()).isEmpty();
  }

  @Test
  void aSplitStoryIsTwoAndUndoingItMakesItOneAgain() {
    long one = stored("a", null, HAKIMI);
    stored("b", one, MBAPPE);
    var before = stories.byNumber(Viewer.ANYBODY, one);

    var other = stories.split(one, List.of("b"), ANN, "").orElseThrow().other();

    assertThat(stories.byNumber(Viewer.ANYBODY, one).orElseThrow().reports()).hasSize(1);
    assertThat(stories.byNumber(Viewer.ANYBODY, other).orElseThrow().title())
        .isEqualTo("Title of b");
    assertThat(stories.about(Viewer.ANYBODY, List.of(MBAPPE.key()), 1, 5).entries())
        .extracting(Story::number)
        .containsExactly(other);

    stories.undo();

    for (long number : List.of(one, other)) {
      assertThat(stories.byNumber(Viewer.ANYBODY, number).orElseThrow())
          .usingRecursiveComparison()
          .ignoringFields("edition")
          .isEqualTo(before.orElseThrow());
    }
  }

  @Test
  void storyCannotBeMergedWithItselfOrAnUnknownOne() {
    long one = stored("a", null, HAKIMI);

    assertThat(stories.merge(one, one, ANN, "")).isEmpty();
    assertThat(stories.merge(one, 77, ANN, "")).isEmpty();
    assertThat(stories.split(one, List.of("a"), ANN, "")).isEmpty();
    assertThat(stories.split(one, List.of(), ANN, "")).isEmpty();
  }

  @Test
  void mergedStoryIsNotSentAgain() {
    subscriptions.add(
        ANN, new Topic.OfSubject(MBAPPE.key()), "Mbappé", SubscriptionFilter.UNFILTERED);
    long one = stored("a", null, HAKIMI);
    long other = stored("b", null, MBAPPE);
    sendAll();

    stories.merge(one, other, ANN, "");
    stored("c", one, MBAPPE);

    assertThat(owed()).isEmpty();
  }

  @Test
  void chatOwedBothStoriesIsOwedTheMergedOneOnceAndBothAfterUndo() {
    subscriptions.add(ANN, Topic.everything(), "", SubscriptionFilter.UNFILTERED);
    long one = stored("a", null, HAKIMI);
    long other = stored("b", null, MBAPPE);

    stories.merge(one, other, ANN, "");

    assertThat(outbox.counts("fake").pending()).isEqualTo(1);
    assertThat(owed()).containsExactly(one);

    stories.undo();

    assertThat(outbox.counts("fake").pending()).isEqualTo(2);
    sendAll();
    assertThat(outbox.counts("fake").sent()).isEqualTo(2);
  }

  @Test
  void queuedDeliveriesFollowTheMergedStory(DeliveryExplainer explanations) {
    subscriptions.add(
        ANN, new Topic.OfSubject(MBAPPE.key()), "Mbappé", SubscriptionFilter.UNFILTERED);
    long one = stored("a", null, HAKIMI);
    long other = stored("b", null, MBAPPE);

    stories.merge(one, other, ANN, "");

    assertThat(owed()).containsExactly(one);
    sendAll();
    stories.undo();
    assertThat(owed()).as("told of both in one").isEmpty();
    assertThat(explanations.topic(ANN, one)).contains(new Topic.OfSubject(MBAPPE.key()));
  }

  @Test
  void decisionsAreUndoneInReverseOrder() {
    long one = stored("a", null, HAKIMI);
    long two = stored("b", null, MBAPPE);
    long three = stored("c", null, BELGIUM);
    stories.merge(one, two, ANN, "");
    stories.merge(one, three, ANN, "");

    assertThat(stories.undo()).hasValueSatisfying(d -> assertThat(d.other()).isEqualTo(three));
    assertThat(stories.undo()).hasValueSatisfying(d -> assertThat(d.other()).isEqualTo(two));
    assertThat(stories.counts().stories()).isEqualTo(3);
  }

  @Test
  void reasonsAreKeptWithTheReport() {
    long one = stored("a", null, HAKIMI);

    assertThat(history.joinReasons(one)).containsEntry("a", List.of(SHARED_WORDS));
  }

  @Test
  void withdrawnStoriesTakeTheDecisionsAboutThemAlong() {
    long one = stored("a", null, HAKIMI);
    long other = stored("b", null, MBAPPE);
    stories.merge(one, other, ANN, "");

    assertThat(stories.withdraw("wire")).isEqualTo(1);

    assertThat(stories.undo()).isEmpty();
    assertThat(stories.byNumber(Viewer.ANYBODY, other)).isEmpty();
  }
}
