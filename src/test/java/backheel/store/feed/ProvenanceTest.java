package backheel.store.feed;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.by;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.feed.Feeds.Feed;
import backheel.store.feed.Feeds.Visibility;
import backheel.store.report.Audience;
import backheel.store.report.OutletNames;
import backheel.store.report.Viewer;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.store.story.ReportIntakeResult;
import backheel.store.story.ReportRevision;
import backheel.store.story.SqlStories;
import backheel.store.story.Stories;
import backheel.store.subscription.Subscriptions;
import backheel.story.Correction;
import backheel.story.Report;
import backheel.story.StoryEvidence;
import backheel.subscription.DeliveryExplanation;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.subscription.WithheldReason;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.time.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose the reports of feeds are that chats have added. */
@ExtendWith(StoreExtension.class)
class ProvenanceTest {
  private static final ChatId ANN = ChatId.parse("t:ann");
  private static final ChatId BOB = ChatId.parse("t:bob");
  private static final String OWN = "https://own.example/feed";
  private static final String OTHER = "https://other.example/feed";
  private static final String WIRE = "https://wire.example/feed";
  private static final Viewer OWNER = new Viewer(Set.of(OWN));

  private final Database database;
  private final SettableClock clock;
  private final Chats chats;
  private final CachedStories stories;
  private final Feeds feeds;
  private final SubscriptionRepositories repositories;

  ProvenanceTest(TestStore store) {
    database = store.database();
    clock = store.clock();
    chats = store.get(Chats.class);
    stories = new CachedStories(new SqlStories(database, clock, "Official FC"::equals));
    feeds = store.get(Feeds.class);
    repositories = store.get(SubscriptionRepositories.class);
    for (var key : List.of(OWN, OTHER)) {
      feeds.add(new Feed(key, key, "Own"));
    }
    subscriptions().add(ANN, new Topic.Feed(OWN), "", SubscriptionFilter.UNFILTERED);
    subscriptions()
        .add(BOB, new Topic.OfSubject(HAKIMI.key()), HAKIMI.name(), SubscriptionFilter.UNFILTERED);
  }

  private Subscriptions subscriptions() {
    return repositories.subscriptions();
  }

  private DeliveryExplanation reason(ChatId chat, long story) {
    return repositories.explanations().explain(chat, story);
  }

  private ReportIntakeResult arrives(String source, Report report) {
    return arrives(source, report, null);
  }

  private ReportIntakeResult arrives(String source, Report report, @Nullable Long into) {
    clock.forward(Duration.ofSeconds(10));
    var audience = feeds.audience(source);
    var stored = report.withId(audience.idOf(report.id()));
    return stories.add(new IncomingReport(stored, into, source, true, List.of(), "w", audience));
  }

  private String title(long story) {
    return stories.byNumber(Viewer.ANYBODY, story).orElseThrow().title();
  }

  private static Report at(String id, String title) {
    return report(id, title, NOON, HAKIMI);
  }

  @Test
  void privateFeedCannotForgeAPublicArticle() {
    long own = arrives(OWN, at("https://gazette.example/a", "Forged words")).story();
    assertThat(stories.byNumber(Viewer.ANYBODY, own)).isEmpty();

    var real = arrives(WIRE, at("https://gazette.example/a", "True words"));

    assertThat(real.known()).isFalse();
    assertThat(real.queued()).as("Bob is told of it as if nobody had been first").isEqualTo(1);
    assertThat(title(real.story())).isEqualTo("True words");
    assertThat(stories.search(Viewer.ANYBODY, "forged", 1, 5).entries()).isEmpty();
    assertThat(stories.search(OWNER, "forged", 1, 5).entries()).isEmpty();
  }

  @Test
  void articleOfAPrivateFeedIsNotSentAgainByAPublicOutlet() {
    subscriptions()
        .add(ANN, new Topic.OfSubject(HAKIMI.key()), HAKIMI.name(), SubscriptionFilter.UNFILTERED);
    long own = arrives(OWN, at("https://gazette.example/a", "First here")).story();

    var shared = arrives(WIRE, at("https://gazette.example/a", "First here"));

    assertThat(shared.queued()).as("Bob alone").isEqualTo(1);
    assertThat(reason(ANN, shared.story())).isInstanceOf(DeliveryExplanation.Queued.class);
    assertThat(stories.byNumber(OWNER, own).orElseThrow().number()).isEqualTo(shared.story());
    assertThat(stories.latest(OWNER, 1, 5).entries()).hasSize(1);
  }

  @Test
  void anArticleIsKnownByWhereItIsReadTooUnlessThatIsAFrontPage() {
    arrives(WIRE, at("a", "True words"));

    var again = arrives(OWN, withLink("other-guid", "Forged words", "https://gazette.example/a"));
    var front = arrives(OWN, withLink("front", "Another matter", "https://gazette.example/"));

    assertThat(again.known()).isTrue();
    assertThat(again.queued()).as("Ann gets everybody's report of it").isEqualTo(1);
    assertThat(stories.search(OWNER, "forged", 1, 5).entries()).isEmpty();
    assertThat(front.known()).isFalse();
  }

  @Test
  void anArticleInTwoFeedsOfAChatIsSentOnce() {
    subscriptions().add(ANN, new Topic.Feed(OTHER), "", SubscriptionFilter.UNFILTERED);
    subscriptions().add(BOB, new Topic.Feed(OTHER), "", SubscriptionFilter.UNFILTERED);
    var address = "https://gazette.example/a";

    var first = arrives(OWN, withLink("a", "In both sections", address));
    var second = arrives(OTHER, withLink("a", "In both sections", address));

    assertThat(first.queued()).isEqualTo(1);
    assertThat(second.queued()).as("Bob has only this feed").isEqualTo(1);
    assertThat(reason(ANN, second.story()))
        .isInstanceOfSatisfying(
            DeliveryExplanation.Withheld.class,
            withheld -> assertThat(withheld.reason()).isEqualTo(WithheldReason.SAME_ARTICLE));
  }

  private static Report withLink(String id, String title, String link) {
    var plain = at(id, title);
    return new Report(
        id,
        title,
        plain.date(),
        plain.published(),
        plain.authors(),
        plain.outlet(),
        URI.create(link),
        null,
        "en",
        plain.body(),
        plain.excerpt(),
        plain.subjects(),
        plain.mentions(),
        plain.quotes(),
        plain.matches(),
        plain.suspicion(),
        plain.fetched());
  }

  @Test
  void twoFeedsOfChatsThatClaimTheSameArticleKeepTheirOwnWords() {
    subscriptions().add(BOB, new Topic.Feed(OTHER), "", SubscriptionFilter.UNFILTERED);
    long one = arrives(OWN, at("https://gazette.example/a", "Said to Ann")).story();
    long other = arrives(OTHER, at("https://gazette.example/a", "Said to Bob")).story();

    assertThat(one).isNotEqualTo(other);
    assertThat(reason(ANN, one)).isInstanceOf(DeliveryExplanation.Queued.class);
    assertThat(reason(BOB, other)).isInstanceOf(DeliveryExplanation.Queued.class);
    assertThat(stories.byNumber(OWNER, other)).isEmpty();
  }

  @Test
  void privateFeedKnowsOnlyItsOwnReports() {
    arrives(WIRE, at("https://gazette.example/a", "True words"));
    var audience = feeds.audience(OWN);

    assertThat(
            stories.findKnown(
                audience.idOf("https://gazette.example/a"), "https://gazette.example/x", OWN))
        .as("so there is nothing that it could revise")
        .isEmpty();
  }

  @Test
  void publicReportNeverJoinsAPrivateStory() {
    long own = arrives(OWN, at("a", "Of the feed")).story();

    long joined = arrives(WIRE, at("b", "Of the wire"), own).story();

    assertThat(joined).isNotEqualTo(own);
    assertThat(title(joined)).isEqualTo("Of the wire");
  }

  @Test
  void privateFeedIsNeverOfficialNorBig() {
    subscriptions().add(ANN, new Topic.Feed(OWN), "", SubscriptionFilter.UNFILTERED);
    subscriptions()
        .update(
            ANN,
            new Topic.Feed(OWN),
            SubscriptionFilter.UNFILTERED.withKind(SubscriptionFilter.Kind.BIG));

    long story = arrives(OWN, by("Official FC", at("a", "We have signed him"))).story();

    assertThat(reason(ANN, story))
        .isInstanceOfSatisfying(
            DeliveryExplanation.Withheld.class,
            withheld -> assertThat(withheld.reason()).isEqualTo(WithheldReason.NOT_BIG));
    var confirmation =
        StoryEvidence.of(stories.byNumber(OWNER, story).orElseThrow(), "Official FC"::equals);
    assertThat(confirmation.official()).isEmpty();
  }

  @Test
  void outletsOfPrivateFeedsCannotBeFollowed() {
    arrives(OWN, by("Quiet Gazette", at("a", "Of the feed")));
    arrives(WIRE, by("Wire", at("b", "Of the wire")));

    var outletNames = new OutletNames(database);
    assertThat(outletNames.find("Quiet Gazette")).isEmpty();
    assertThat(outletNames.find("wire")).contains("Wire");
  }

  @Test
  void reportsOfPrivateFeedsAreNeitherCountedNorUsedForGrouping() {
    arrives(OWN, at("a", "Of the feed"));
    arrives(WIRE, at("b", "Of the wire"));

    assertThat(stories.counts()).isEqualTo(new Stories.Counts(1, 1));
    var learned = new ArrayList<String>();
    stories.replay(NOON.minusSeconds(60), (story, report) -> learned.add(report.id()));
    assertThat(learned).containsExactly("b");
  }

  @Test
  void correctionOfAPrivateFeedIsVisibleToItsSubscribersOnly() {
    long story = arrives(OWN, at("a", "Was so")).story();
    arrives(WIRE, at("b", "Of the wire"));
    var id = feeds.audience(OWN).idOf("a");
    var now = at("a", "Is otherwise").withId(id);

    stories.revise(
        new ReportRevision(
            now, OWN, "w2", List.of(new Correction.HeadlineChange(id, NOON, "Was so", "Is"))));

    assertThat(stories.byNumber(OWNER, story).orElseThrow().title()).isEqualTo("Is otherwise");
    assertThat(stories.byNumber(Viewer.ANYBODY, story)).isEmpty();
    assertThat(stories.search(Viewer.ANYBODY, "otherwise", 1, 5).entries()).isEmpty();
    assertThat(stories.about(Viewer.ANYBODY, List.of(HAKIMI.key()), 1, 5).entries()).hasSize(1);
  }

  @Test
  void listsMergePrivateAndPublicStoriesInOrder() {
    for (int i = 0; i < 12; i++) {
      var made = report("r" + i, "Story " + i, NOON.plusSeconds(i), HAKIMI);
      arrives(i % 2 == 0 ? OWN : WIRE, made);
    }

    var latest =
        List.of(
            stories.latest(OWNER, 1, 5),
            stories.latest(OWNER, 2, 5), //
            stories.latest(OWNER, 3, 5));
    assertThat(
            latest.stream()
                .flatMap(resultPage -> resultPage.entries().stream())
                .map(s -> s.title()))
        .containsExactly(
            "Story 11",
            "Story 10",
            "Story 9",
            "Story 8",
            "Story 7",
            "Story 6",
            "Story 5",
            "Story 4",
            "Story 3",
            "Story 2",
            "Story 1",
            "Story 0");
    assertThat(latest.getFirst().hasMore()).isTrue();
    assertThat(latest.getLast().hasMore()).isFalse();
    var about = stories.about(OWNER, List.of(HAKIMI.key()), 2, 5);
    assertThat(about.entries().getFirst().title()).isEqualTo("Story 6");
    assertThat(stories.about(Viewer.ANYBODY, List.of(HAKIMI.key()), 1, 20).entries()).hasSize(6);
  }

  @Test
  void publishedFeedSharesAllItsReportsAndCanBeMadePrivateAgain() {
    long story = arrives(OWN, at("a", "Of the feed")).story();

    var taken = stories.setFeedVisibility(OWN, Visibility.PUBLIC);

    assertThat(taken).isEqualTo(new FeedVisibilityChangeResult(List.of(ANN), Set.of(story)));
    assertThat(title(story)).isEqualTo("Of the feed");
    assertThat(stories.findKnown("a", null, OWN).orElseThrow().seenAtSource())
        .as("under the id that it has for everybody")
        .isTrue();
    assertThat(stories.about(Viewer.ANYBODY, List.of(HAKIMI.key()), 1, 5).entries()).hasSize(1);
    assertThat(reason(BOB, story)).isNotInstanceOf(DeliveryExplanation.Queued.class);
    assertThat(feeds.audience(OWN)).isEqualTo(Audience.EVERYBODY);

    var closed = stories.setFeedVisibility(OWN, Visibility.PRIVATE);

    assertThat(closed.stories()).containsExactly(story);
    assertThat(stories.byNumber(Viewer.ANYBODY, story)).isEmpty();
    assertThat(stories.byNumber(OWNER, story)).isPresent();
  }

  @Test
  void reportOfAFeedMadePrivateLeavesPublicStories() {
    stories.setFeedVisibility(OWN, Visibility.PUBLIC);
    long story = arrives(WIRE, report("w", "Of the wire", NOON, MBAPPE)).story();
    arrives(OWN, at("a", "Of the feed"), story);
    assertThat(stories.byNumber(Viewer.ANYBODY, story).orElseThrow().reports()).hasSize(2);

    stories.setFeedVisibility(OWN, Visibility.PRIVATE);

    assertThat(stories.byNumber(Viewer.ANYBODY, story).orElseThrow().reports()).hasSize(1);
    assertThat(stories.about(Viewer.ANYBODY, List.of(HAKIMI.key()), 1, 5).entries()).isEmpty();
    assertThat(stories.search(OWNER, "feed", 1, 5).entries()).hasSize(1);
  }

  @Test
  void configuredFeedIsPublicEvenIfAChatAddedIt() {
    long story = arrives(OWN, at("a", "Of the feed")).story();

    feeds.applyConfiguration(Set.of(OWN));

    assertThat(feeds.visibility(OWN)).contains(Visibility.CONFIGURED);
    assertThat(new SqlStories(database, clock).byNumber(Viewer.ANYBODY, story)).isPresent();
    assertThat(feeds.added()).extracting(addedFeed -> addedFeed.feed().key()).doesNotContain(OWN);

    feeds.applyConfiguration(Set.of());
    assertThat(feeds.visibility(OWN)).as("it has left it").contains(Visibility.ASKED);
  }

  @Test
  void importedFeedIsPublic() {
    feeds.addImported(new Feed(OWN, OWN, "Own"));

    assertThat(feeds.audience(OWN)).isEqualTo(Audience.EVERYBODY);
    feeds.add(new Feed(OWN, OWN, "Own"));
    assertThat(feeds.visibility(OWN)).as("whoever asks for it later").contains(Visibility.PUBLIC);
  }

  @Test
  void samplesAreRemovedEvenIfAPrivateFeedHasThem() {
    arrives("samples", at("https://samples.example/1", "A sample"));
    arrives(OWN, at("https://samples.example/1", "A sample"));

    assertThat(stories.withdraw("samples")).isEqualTo(1);
    assertThat(stories.latest(Viewer.ANYBODY, 1, 5).entries()).isEmpty();
  }

  @Test
  void unusedFeedIsDeletedWithItsReportsOnly() {
    long own = arrives(OWN, at("https://gazette.example/a", "Words of a small feed")).story();
    long wired = arrives(WIRE, at("https://wire.example/b", "Words of the wire")).story();

    assertThat(feeds.deleteUnused()).as("Ann gets it").isZero();
    subscriptions().remove(ANN, new Topic.Feed(OWN));
    assertThat(feeds.deleteUnused()).as("somebody may just be asking for it").isZero();
    clock.forward(Duration.ofHours(2));

    assertThat(feeds.deleteUnused()).as("Ann's, and the one that nobody asked for").isEqualTo(2);
    assertThat(stories.byNumber(OWNER, own)).isEmpty();
    assertThat(feeds.visibility(OWN)).isEmpty();
    assertThat(title(wired)).isEqualTo("Words of the wire");
  }

  @Test
  void erasingAChatDeletesTheStoriesOfItsOwnFeed() {
    long own = arrives(OWN, at("https://gazette.example/a", "Words of a small feed")).story();

    chats.erase(ANN);

    assertThat(stories.byNumber(OWNER, own)).isEmpty();
    assertThat(feeds.visibility(OWN)).isEmpty();
  }
}
