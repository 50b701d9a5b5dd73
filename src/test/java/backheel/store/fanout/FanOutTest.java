package backheel.store.fanout;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.phrase.SearchPhrase;
import backheel.schedule.BundleKind;
import backheel.schedule.HoldReason;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.Chats;
import backheel.store.chat.LinkedChats;
import backheel.store.database.Database;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Mutes;
import backheel.story.ClickbaitTechnique;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.Suspicion;
import backheel.subscription.DeliveryExplanation;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.subscription.WithheldReason;
import backheel.testing.Samples;
import backheel.testing.store.StoreExtension;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(StoreExtension.class)
class FanOutTest {
  private static final ChatId ANN = ChatId.parse("t:ann");
  private static final ChatId BOB = ChatId.parse("d:bob");
  private static final Suspicion BAIT =
      new Suspicion(false, 0.9, List.of(ClickbaitTechnique.PROMISES), List.of());

  private final Database database;
  private final SettableClock clock;
  private final SubscriptionRepositories repositories;
  private final Chats chats;

  FanOutTest(
      Database database, SettableClock clock, SubscriptionRepositories repositories, Chats chats) {
    this.database = database;
    this.clock = clock;
    this.repositories = repositories;
    this.chats = chats;
  }

  private void waits(String subject, SubscriptionFilter filter) {
    waits(new Topic.OfSubject(subject), filter);
  }

  private void waits(Topic topic, SubscriptionFilter filter) {
    repositories.subscriptions().add(ANN, topic, "", filter);
  }

  private long arrives(Report report) {
    return arrives(report, null);
  }

  private long arrives(Report report, @Nullable Long story) {
    clock.forward(Duration.ofSeconds(10));
    return new SqlStories(database, clock, "Official FC"::equals)
        .add(new IncomingReport(report, story, "wire", true))
        .story();
  }

  private DeliveryExplanation reason(long story) {
    return repositories.explanations().explain(ANN, story);
  }

  private void assertWithheld(long story, WithheldReason cause) {
    assertThat(reason(story))
        .isInstanceOfSatisfying(
            DeliveryExplanation.Withheld.class,
            withheld -> assertThat(withheld.reason()).isEqualTo(cause));
  }

  private void assertOwed(long story) {
    assertThat(reason(story)).isInstanceOf(DeliveryExplanation.Queued.class);
  }

  private static Report plain(String id) {
    return report(id, "Story " + id, NOON, HAKIMI);
  }

  @Test
  void bigFilterMatchesOnceASecondOutletReports() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED.withKind(SubscriptionFilter.Kind.BIG));

    long story = arrives(plain("a"));
    assertWithheld(story, WithheldReason.NOT_BIG);
    arrives(Samples.by("Marca", report("b", "Another telling", NOON, HAKIMI)), story);

    assertOwed(story);
  }

  @Test
  void reportsWithoutAnOutletMakeNoStoryBig() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED.withKind(SubscriptionFilter.Kind.BIG));
    waits(MOROCCO.key(), SubscriptionFilter.UNFILTERED.withMinOutlets(2));

    long story = arrives(Samples.by("", report("a", "Telling 0", NOON, HAKIMI, MOROCCO)));
    for (int i = 1; i < 162; i++) {
      arrives(Samples.by("", report("a" + i, "Telling " + i, NOON, HAKIMI, MOROCCO)), story);
    }
    arrives(Samples.by("Marca", report("m", "Marca tells it", NOON, HAKIMI, MOROCCO)), story);

    assertThat(reason(story)).isInstanceOf(DeliveryExplanation.Withheld.class);
    arrives(Samples.by("Record", report("n", "Record knows more", NOON, HAKIMI)), story);
    assertOwed(story);
  }

  @Test
  void officialReportIsBigAtOnce() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED.withKind(SubscriptionFilter.Kind.BIG));

    assertOwed(arrives(Samples.by("Official FC", plain("a"))));
  }

  @Test
  void withheldDeliveryIsDatedByItsRelease() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED.withMinOutlets(2));
    long story = arrives(plain("a"));
    assertWithheld(story, WithheldReason.TOO_FEW_OUTLETS);

    clock.forward(Duration.ofDays(1));
    arrives(Samples.by("Marca", report("b", "Another telling", NOON, HAKIMI)), story);

    assertThat(reason(story))
        .isInstanceOfSatisfying(
            DeliveryExplanation.Queued.class,
            queued -> assertThat(queued.queuedAt()).isEqualTo(clock.instant()));
    assertThat(Outbox.of(database, clock).due("t", Set.of(), 10)).hasSize(1);
  }

  @Test
  void quotesOfAPersonAreThatPersonsOwn() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED.withKind(SubscriptionFilter.Kind.QUOTES));

    assertWithheld(arrives(plain("a")), WithheldReason.NO_QUOTE);
    var other = withQuote(report("b", "B", NOON, HAKIMI, MBAPPE), "He is the best of us", MBAPPE);
    assertWithheld(arrives(other), WithheldReason.NO_QUOTE);
    assertOwed(arrives(withQuote(plain("c"), "I stay where I am", HAKIMI)));
  }

  @Test
  void resultsOfASideAreOfMatchesThatItPlayed() {
    waits(MOROCCO.key(), SubscriptionFilter.UNFILTERED.withKind(SubscriptionFilter.Kind.RESULTS));

    assertWithheld(arrives(report("a", "A", NOON, MOROCCO)), WithheldReason.NO_RESULT);
    var other = report("b", "B", NOON, MOROCCO, BELGIUM);
    assertWithheld(
        arrives(withMatch(other, BELGIUM, Samples.FRANCE, new Score(1, 1))),
        WithheldReason.NO_RESULT);
    var own = report("c", "C", NOON, MOROCCO, BELGIUM);
    assertOwed(arrives(withMatch(own, BELGIUM, MOROCCO, new Score(0, 2))));
  }

  @Test
  void languagesAreChosenAndThoseWeDoNotSpeakAreTheOthers() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED.withLanguages(Set.of("fr", "others")));

    assertWithheld(arrives(plain("a")), WithheldReason.LANGUAGE);
    assertOwed(arrives(Samples.in("fr", plain("b"))));
    assertOwed(arrives(Samples.in("de", plain("c"))));
  }

  @Test
  void excludedOutletIsWithheld() {
    waits(
        HAKIMI.key(),
        SubscriptionFilter.UNFILTERED.withExcludedOutlets(Set.of(Topic.foldOutlet("L’Équipe"))));

    long story = arrives(Samples.by("L'Equipe", plain("a")));
    assertWithheld(story, WithheldReason.EXCLUDED_OUTLET);
    arrives(Samples.by("Marca", report("b", "Another telling", NOON, HAKIMI)), story);

    assertOwed(story);
  }

  @Test
  void clickbaitIsWithheldFromChatsThatRefuseIt() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED);
    chats.setClickbait(ANN, false);

    assertWithheld(arrives(Samples.suspected(plain("a"), BAIT)), WithheldReason.CLICKBAIT);
    assertOwed(arrives(plain("b")));
  }

  @Test
  void pausedChatAndPausedSubscriptionAreDifferentReasons() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED.pausedUntil(NOON.plus(Duration.ofHours(1))));
    assertWithheld(arrives(plain("a")), WithheldReason.SUBSCRIPTION_PAUSED);

    chats.setPaused(ANN, true);
    assertWithheld(arrives(plain("b")), WithheldReason.CHAT_PAUSED);

    chats.setPaused(ANN, false);
    clock.forward(Duration.ofHours(2));
    assertOwed(arrives(plain("c")));
  }

  @Test
  void mutedPairIsWithheldAndEachOfItsSidesIsNot() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED);
    repositories
        .mutes()
        .add(ANN, new Topic.Pair(HAKIMI.key(), BELGIUM.key()), NOON.plus(Duration.ofDays(7)));

    assertWithheld(arrives(report("a", "A", NOON, HAKIMI, BELGIUM)), WithheldReason.MUTED);
    assertOwed(arrives(report("b", "B", NOON, HAKIMI, MOROCCO)));

    clock.forward(Duration.ofDays(8));
    assertOwed(arrives(report("c", "C", NOON, HAKIMI, BELGIUM)));
  }

  @Test
  void mutedStoryIsWithheldEvenWhenItGrows() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED);
    long story = arrives(plain("a"));
    assertOwed(story);

    repositories.mutes().add(ANN, new Topic.OneStory(story), Mutes.FOREVER);
    assertWithheld(story, WithheldReason.MUTED);
    arrives(Samples.by("Marca", report("b", "Another telling", NOON, HAKIMI)), story);

    assertWithheld(story, WithheldReason.MUTED);
    assertThat(repositories.mutes().ofChat(ANN)).hasSize(1);
    assertThat(repositories.mutes().remove(ANN, new Topic.OneStory(story))).isTrue();
  }

  @Test
  void pairOfTeamsMatchesOnlyStoriesAboutBoth() {
    waits(new Topic.Pair(MOROCCO.key(), BELGIUM.key()), SubscriptionFilter.UNFILTERED);

    assertThat(reason(arrives(report("a", "A", NOON, MOROCCO))))
        .isInstanceOf(DeliveryExplanation.NotSubscribed.class);
    assertOwed(arrives(report("b", "B", NOON, BELGIUM, MOROCCO)));
  }

  @Test
  void pairOfPlayerAndTeamMatchesStoriesAboutBoth() {
    waits(new Topic.Pair(HAKIMI.key(), BELGIUM.key()), SubscriptionFilter.UNFILTERED);

    assertOwed(arrives(report("a", "A", NOON, BELGIUM, HAKIMI)));
  }

  @Test
  void outletMatchesRegardlessOfAccents() {
    waits(Topic.outlet("L'Équipe"), SubscriptionFilter.UNFILTERED);

    assertThat(reason(arrives(plain("a")))).isInstanceOf(DeliveryExplanation.NotSubscribed.class);
    assertOwed(arrives(Samples.by("L’Equipe", plain("b"))));
  }

  @ParameterizedTest
  @CsvSource({
    "hakimi injury, Hakimi out with an injury, true",
    "hakimi injury, Hakimi shines, false",
    "'hakimi (injury or \"knee surgery\") not rumour', Knee surgery for Hakimi, true",
    "'hakimi (injury or \"knee surgery\") not rumour', Rumour of knee surgery for Hakimi, false",
    "transf*, A transferred player, true",
    "إصابة, إصابة في الركبة, true"
  })
  void phrasesMatchTitles(String phrase, String title, boolean told) throws Exception {
    waits(new Topic.Words(SearchPhrase.parse(phrase).canonical()), SubscriptionFilter.UNFILTERED);

    var explanation = reason(arrives(report("a", title, NOON, BELGIUM)));

    assertThat(explanation)
        .isInstanceOf(
            told ? DeliveryExplanation.Queued.class : DeliveryExplanation.NotSubscribed.class);
  }

  @Test
  void filtersApplyToPhrases() throws Exception {
    waits(
        new Topic.Words(SearchPhrase.parse("hakimi").canonical()),
        SubscriptionFilter.UNFILTERED.withLanguages(Set.of("fr")));

    assertWithheld(arrives(report("a", "Hakimi shines", NOON, BELGIUM)), WithheldReason.LANGUAGE);
  }

  @Test
  void removedPhraseMatchesNoMore() throws Exception {
    var target = new Topic.Words(SearchPhrase.parse("hakimi").canonical());
    waits(target, SubscriptionFilter.UNFILTERED);

    repositories.subscriptions().remove(ANN, target);

    assertThat(reason(arrives(report("a", "Hakimi shines", NOON, BELGIUM))))
        .isInstanceOf(DeliveryExplanation.NotSubscribed.class);
    assertThat(count("select count(*) from subscription_word")).isZero();
  }

  @Test
  void linkedChatsReceiveAStoryOnce() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED);
    repositories
        .subscriptions()
        .add(BOB, new Topic.OfSubject(HAKIMI.key()), "", SubscriptionFilter.UNFILTERED);
    repositories
        .subscriptions()
        .add(BOB, new Topic.OfSubject(MBAPPE.key()), "", SubscriptionFilter.UNFILTERED);
    var code = repositories.links().createCode(ANN);

    assertThat(repositories.links().link(code, BOB)).isEqualTo(LinkedChats.Outcome.JOINED);
    assertThat(repositories.links().linkedChats(BOB)).containsExactly(ANN, BOB);
    arrives(report("a", "A", NOON, HAKIMI));
    arrives(report("b", "B", NOON, MBAPPE));

    assertThat(count("select count(*) from delivery where chat = 't:ann' and state = 'queued'"))
        .isEqualTo(2);
    assertThat(count("select count(*) from delivery where chat = 'd:bob'")).isZero();
  }

  @Test
  void settingsOfTheHomeChatApplyToLinkedChats() {
    repositories
        .subscriptions()
        .add(BOB, new Topic.OfSubject(HAKIMI.key()), "", SubscriptionFilter.UNFILTERED);
    chats.setHome(BOB, ANN);
    repositories.mutes().add(BOB, new Topic.OfSubject(HAKIMI.key()), NOON.plus(Duration.ofDays(1)));
    assertWithheld(arrives(plain("a")), WithheldReason.MUTED);
    assertThat(repositories.mutes().ofChat(ANN)).isEqualTo(repositories.mutes().ofChat(BOB));

    repositories.mutes().remove(ANN, new Topic.OfSubject(HAKIMI.key()));
    chats.setClickbait(ANN, false);
    assertWithheld(arrives(Samples.suspected(plain("b"), BAIT)), WithheldReason.CLICKBAIT);

    chats.setPaused(ANN, true);
    assertWithheld(arrives(plain("c")), WithheldReason.CHAT_PAUSED);
  }

  @Test
  void unlinkedChatsReceiveTheirOwnStories() {
    repositories
        .subscriptions()
        .add(BOB, new Topic.OfSubject(HAKIMI.key()), "", SubscriptionFilter.UNFILTERED);
    chats.setHome(BOB, ANN);

    repositories.links().unlink(ANN);
    arrives(plain("a"));

    assertThat(repositories.links().linkedChats(ANN)).isEmpty();
    assertThat(count("select count(*) from delivery where chat = 'd:bob' and state = 'queued'"))
        .isOne();
  }

  @Test
  void aCodeWorksOnceForTenMinutesAndNotByGuessing() {
    var linkedChats = repositories.links();
    var code = linkedChats.createCode(ANN);
    assertThat(code).matches("[2-9A-HJKMNP-Z]{8}");
    assertThat(linkedChats.link(code, ANN)).isEqualTo(LinkedChats.Outcome.SAME_CHAT);
    assertThat(linkedChats.link(code.toLowerCase(java.util.Locale.ROOT), BOB))
        .isEqualTo(LinkedChats.Outcome.JOINED);
    assertThat(linkedChats.link(code, ChatId.parse("t:cid")))
        .isEqualTo(LinkedChats.Outcome.UNKNOWN);

    var late = linkedChats.createCode(ANN);
    clock.forward(LinkedChats.CODE_LIFETIME);
    assertThat(linkedChats.link(late, ChatId.parse("t:cid")))
        .isEqualTo(LinkedChats.Outcome.UNKNOWN);

    for (int i = 0; i < 3; i++) {
      assertThat(linkedChats.link("GUESSED" + i, ChatId.parse("t:cid")))
          .isEqualTo(LinkedChats.Outcome.UNKNOWN);
    }
    assertThat(linkedChats.link(linkedChats.createCode(ANN), ChatId.parse("t:cid")))
        .isEqualTo(LinkedChats.Outcome.TOO_MANY);
  }

  @Test
  void erasingAChatUnlinksIt() {
    repositories
        .subscriptions()
        .add(BOB, new Topic.OfSubject(HAKIMI.key()), "", SubscriptionFilter.UNFILTERED);
    chats.setHome(BOB, ANN);

    chats.erase(ANN);

    assertThat(chats.home(BOB)).isEqualTo(BOB);
  }

  @Test
  void digestFlagIsStoredWithTheDelivery() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED.withForDigest(true));

    arrives(plain("a"));

    var due = Outbox.of(database, clock).due("t", Set.of(), 10);
    assertThat(due)
        .singleElement()
        .satisfies(message -> assertThat(message.stories().getFirst().forDigest()).isTrue());
  }

  @Test
  void storiesBeforeTheSubscriptionAreExplained() {
    long old = arrives(plain("a"));
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED);
    clock.forward(Duration.ofSeconds(10));
    long silent =
        new SqlStories(database, clock)
            .add(new IncomingReport(plain("b"), null, "wire", false))
            .story();

    assertThat(reason(old)).isInstanceOf(DeliveryExplanation.StoredEarlier.class);
    assertThat(reason(silent))
        .isEqualTo(new DeliveryExplanation.Missed(new Topic.OfSubject(HAKIMI.key())));
    assertThat(repositories.explanations().explain(ChatId.parse("t:nobody"), old))
        .isEqualTo(new DeliveryExplanation.NotSubscribed());
  }

  @Test
  void outcomesAreExplainedAsRecorded() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED);
    var outbox = Outbox.of(database, clock);
    long told = arrives(plain("a"));
    outbox.markSent(first(outbox), "m1", List.of(0L), clock.instant());
    assertThat(reason(told))
        .isEqualTo(
            new DeliveryExplanation.Sent(clock.instant(), ANN, new Topic.OfSubject(HAKIMI.key())));

    long failed = arrives(plain("b"));
    outbox.abandon(first(outbox), "too odd");
    assertThat(reason(failed))
        .isEqualTo(new DeliveryExplanation.Abandoned(clock.instant(), "too odd"));

    long kept = arrives(plain("c"));
    var evening = Instant.parse("2026-11-21T20:00:00Z");
    outbox.holdForBundle(first(outbox), evening, BundleKind.DIGEST, HoldReason.CAP);
    assertThat(reason(kept))
        .isEqualTo(
            new DeliveryExplanation.Held(
                evening, HoldReason.CAP, new Topic.OfSubject(HAKIMI.key())));

    long tried = arrives(plain("d"));
    outbox.retryLater(first(outbox), clock.instant().plusSeconds(60), "busy");
    assertThat(reason(tried))
        .isEqualTo(
            new DeliveryExplanation.Queued(
                clock.instant(), clock.instant().plusSeconds(60), 1, "busy"));

    chats.markGone(ANN, "the bot was removed");
    assertThat(reason(arrives(plain("e"))))
        .isEqualTo(new DeliveryExplanation.ChatGone("the bot was removed"));
  }

  private OutgoingMessage first(Outbox outbox) {
    return outbox.due("t", Set.of(), 1).getFirst();
  }

  @Test
  void mergedStoryIsExplainedAsItsTarget() {
    waits(HAKIMI.key(), SubscriptionFilter.UNFILTERED);
    var outbox = Outbox.of(database, clock);
    long into = arrives(plain("a"));
    outbox.markSent(first(outbox), "m1", List.of(0L), clock.instant());
    long from = arrives(plain("b"));

    new SqlStories(database, clock).merge(into, from, ChatId.parse("t:boss"), "");

    assertThat(reason(from)).isInstanceOf(DeliveryExplanation.Sent.class);
  }

  @Test
  void fanningOutNeverScansATable() {
    var which = "s.topic = :topic and s.id > :reached and s.id <= :upto";
    for (var statement :
        List.of(
            FanOut.INSERT_DELIVERIES.replace("<which>", which),
            FanOut.INSERT_DELIVERIES.replace(
                "<which>", "s.id in (select value from json_each('[1,2]'))"),
            FanOut.SUBSCRIBED_TOPICS,
            KeywordMatcher.CANDIDATES)) {
      var plan =
          database.read(handle -> {
            var query = handle.createQuery("explain query plan " + statement);
            NAMED.entrySet().stream()
                .filter(named -> statement.contains(":" + named.getKey()))
                .forEach(named -> query.bind(named.getKey(), named.getValue()));
            return query.map((row, context) -> row.getString(4)).list();
          });

      assertThat(plan)
          .as(statement)
          .noneMatch(step ->
              step.matches(
                  "SCAN (s|subscription|c|h|chat|m|mute|subscription_word|delivery)\\b.*"));
    }
  }

  private static final Map<String, Object> NAMED =
      Map.ofEntries(
          Map.entry("story", 1),
          Map.entry("topic", "a"),
          Map.entry("reached", 0),
          Map.entry("upto", 9),
          Map.entry("now", 0),
          Map.entry("bait", 0),
          Map.entry("language", ",en,"),
          Map.entry("others", ",en,"),
          Map.entry("outlet", "|a|"),
          Map.entry("link", "https://a.example/1"),
          Map.entry("big", 0),
          Map.entry("quotes", 0),
          Map.entry("results", 0),
          Map.entry("outlets", 1),
          Map.entry("topics", "[]"),
          Map.entry("muted", "[]"),
          Map.entry("keys", "[]"),
          Map.entry("most", 10));

  private long count(String query) {
    return database.read(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  @Test
  void theFanOutNamesOnlyReasonsOfTheCode() {
    var reasons =
        java.util.regex.Pattern.compile("then '(\\w+)'\\n")
            .matcher(FanOut.INSERT_DELIVERIES)
            .results()
            .map(found -> found.group(1).toUpperCase(java.util.Locale.ROOT))
            .toList();

    assertThat(reasons)
        .containsExactlyInAnyOrderElementsOf(
            java.util.Arrays.stream(WithheldReason.values()).map(Enum::name).toList());
  }
}
