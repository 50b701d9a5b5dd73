package backheel.store;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.phrase.Phrase;
import backheel.story.Bait;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.Suspicion;
import backheel.testing.Samples;
import backheel.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FanOutTest {
  private static final String ANN = "t:ann";
  private static final String BOB = "d:bob";
  private static final Suspicion BAIT =
      new Suspicion(false, 0.9, List.of(Bait.PROMISES), List.of());

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private @Nullable Database database;
  private @Nullable Subscriptions subscriptions;
  private @Nullable Chats chats;

  @BeforeEach
  void open() throws StoreUnusable {
    database = Database.open(folder.resolve("test.db"));
    chats = new Chats(database, clock);
    subscriptions = Subscriptions.in(database, chats, clock);
  }

  @AfterEach
  void close() {
    database().close();
  }

  private Database database() {
    return Objects.requireNonNull(database);
  }

  private Subscriptions subscriptions() {
    return Objects.requireNonNull(subscriptions);
  }

  private Chats chats() {
    return Objects.requireNonNull(chats);
  }

  private void waits(String target, Terms terms) {
    subscriptions().wishes().add(ANN, target, "", terms);
  }

  private long arrives(Report report) {
    return arrives(report, null);
  }

  private long arrives(Report report, @Nullable Long story) {
    clock.forward(Duration.ofSeconds(10));
    return new SqlStories(database(), clock, "Official FC"::equals)
        .add(new Arrival(report, story, "wire", true))
        .story();
  }

  private Reason reason(long story) {
    return subscriptions().reasons().of(ANN, story);
  }

  private void assertWithheld(long story, String cause) {
    assertThat(reason(story))
        .isInstanceOfSatisfying(
            Reason.Withheld.class, withheld -> assertThat(withheld.cause()).isEqualTo(cause));
  }

  private void assertOwed(long story) {
    assertThat(reason(story)).isInstanceOf(Reason.Owed.class);
  }

  private static Report plain(String id) {
    return report(id, "Story " + id, NOON, HAKIMI);
  }

  @Test
  void whoWaitsForBigStoriesIsToldOnceASecondOutletTellsIt() {
    waits(HAKIMI.key(), Terms.NONE.with(Terms.Kind.BIG));

    long story = arrives(plain("a"));
    assertWithheld(story, "small");
    arrives(Samples.by("Marca", report("b", "Another telling", NOON, HAKIMI)), story);

    assertOwed(story);
  }

  @Test
  void documentsWithoutAnOutletMakeNoStoryBig() {
    waits(HAKIMI.key(), Terms.NONE.with(Terms.Kind.BIG));
    waits(MOROCCO.key(), Terms.NONE.withOutlets(2));

    long story = arrives(Samples.by("", report("a", "Telling 0", NOON, HAKIMI, MOROCCO)));
    for (int i = 1; i < 162; i++) {
      arrives(Samples.by("", report("a" + i, "Telling " + i, NOON, HAKIMI, MOROCCO)), story);
    }
    arrives(Samples.by("Marca", report("m", "Marca tells it", NOON, HAKIMI, MOROCCO)), story);

    assertThat(reason(story)).isInstanceOf(Reason.Withheld.class);
    arrives(Samples.by("Record", report("n", "Record knows more", NOON, HAKIMI)), story);
    assertOwed(story);
  }

  @Test
  void whatAClubSaysItselfIsBigAtOnce() {
    waits(HAKIMI.key(), Terms.NONE.with(Terms.Kind.BIG));

    assertOwed(arrives(Samples.by("Official FC", plain("a"))));
  }

  @Test
  void whatWasWithheldIsOwedSinceItWasGrantedAndNotSinceItCame() {
    waits(HAKIMI.key(), Terms.NONE.withOutlets(2));
    long story = arrives(plain("a"));
    assertWithheld(story, "outlets");

    clock.forward(Duration.ofDays(1));
    arrives(Samples.by("Marca", report("b", "Another telling", NOON, HAKIMI)), story);

    assertThat(reason(story))
        .isInstanceOfSatisfying(
            Reason.Owed.class, owed -> assertThat(owed.since()).isEqualTo(clock.instant()));
    assertThat(new SqlLanes(database(), clock).due("t", Set.of(), 10)).hasSize(1);
  }

  @Test
  void quotesOfAPersonAreThatPersonsOwn() {
    waits(HAKIMI.key(), Terms.NONE.with(Terms.Kind.QUOTES));

    assertWithheld(arrives(plain("a")), "quotes");
    var other = withQuote(report("b", "B", NOON, HAKIMI, MBAPPE), "He is the best of us", MBAPPE);
    assertWithheld(arrives(other), "quotes");
    assertOwed(arrives(withQuote(plain("c"), "I stay where I am", HAKIMI)));
  }

  @Test
  void resultsOfASideAreOfMatchesThatItPlayed() {
    waits(MOROCCO.key(), Terms.NONE.with(Terms.Kind.RESULTS));

    assertWithheld(arrives(report("a", "A", NOON, MOROCCO)), "results");
    var other = report("b", "B", NOON, MOROCCO, BELGIUM);
    assertWithheld(arrives(withMatch(other, BELGIUM, Samples.FRANCE, new Score(1, 1))), "results");
    var own = report("c", "C", NOON, MOROCCO, BELGIUM);
    assertOwed(arrives(withMatch(own, BELGIUM, MOROCCO, new Score(0, 2))));
  }

  @Test
  void languagesAreChosenAndThoseWeDoNotSpeakAreTheOthers() {
    waits(HAKIMI.key(), Terms.NONE.withLanguages(Set.of("fr", "others")));

    assertWithheld(arrives(plain("a")), "language");
    assertOwed(arrives(Samples.in("fr", plain("b"))));
    assertOwed(arrives(Samples.in("de", plain("c"))));
  }

  @Test
  void reportsOfAnOutletThatIsNeverWantedAreNotTold() {
    waits(HAKIMI.key(), Terms.NONE.withNever(Set.of(Target.folded("L’Équipe"))));

    long story = arrives(Samples.by("L'Equipe", plain("a")));
    assertWithheld(story, "outlet");
    arrives(Samples.by("Marca", report("b", "Another telling", NOON, HAKIMI)), story);

    assertOwed(story);
  }

  @Test
  void clickbaitIsWithheldFromWhoWantsNone() {
    waits(HAKIMI.key(), Terms.NONE);
    chats().setBait(ANN, false);

    assertWithheld(arrives(Samples.suspected(plain("a"), BAIT)), "bait");
    assertOwed(arrives(plain("b")));
  }

  @Test
  void aPauseOfTheChatAndOneOfTheWishAreToldApart() {
    waits(HAKIMI.key(), Terms.NONE.pausedUntil(NOON.plus(Duration.ofHours(1))));
    assertWithheld(arrives(plain("a")), "resting");

    chats().setPaused(ANN, true);
    assertWithheld(arrives(plain("b")), "paused");

    chats().setPaused(ANN, false);
    clock.forward(Duration.ofHours(2));
    assertOwed(arrives(plain("c")));
  }

  @Test
  void aMutedSagaIsSilentAndEachHalfOfItIsHeard() {
    waits(HAKIMI.key(), Terms.NONE);
    subscriptions()
        .mutes()
        .add(ANN, Target.both(HAKIMI.key(), BELGIUM.key()), NOON.plus(Duration.ofDays(7)));

    assertWithheld(arrives(report("a", "A", NOON, HAKIMI, BELGIUM)), "muted");
    assertOwed(arrives(report("b", "B", NOON, HAKIMI, MOROCCO)));

    clock.forward(Duration.ofDays(8));
    assertOwed(arrives(report("c", "C", NOON, HAKIMI, BELGIUM)));
  }

  @Test
  void aMutedStoryIsTakenBackAndStaysSilentWhenItGrows() {
    waits(HAKIMI.key(), Terms.NONE);
    long story = arrives(plain("a"));
    assertOwed(story);

    subscriptions().mutes().add(ANN, Target.story(story), Mutes.FOR_EVER);
    assertWithheld(story, "muted");
    arrives(Samples.by("Marca", report("b", "Another telling", NOON, HAKIMI)), story);

    assertWithheld(story, "muted");
    assertThat(subscriptions().mutes().of(ANN)).hasSize(1);
    assertThat(subscriptions().mutes().remove(ANN, Target.story(story))).isTrue();
  }

  @Test
  void twoSidesAreWaitedForTogether() {
    waits(Target.both(MOROCCO.key(), BELGIUM.key()), Terms.NONE);

    assertThat(reason(arrives(report("a", "A", NOON, MOROCCO))))
        .isInstanceOf(Reason.NotAsked.class);
    assertOwed(arrives(report("b", "B", NOON, BELGIUM, MOROCCO)));
  }

  @Test
  void aPlayerAndASideAreWaitedForTogether() {
    waits(Target.both(HAKIMI.key(), BELGIUM.key()), Terms.NONE);

    assertOwed(arrives(report("a", "A", NOON, BELGIUM, HAKIMI)));
  }

  @Test
  void anOutletIsWaitedForWhateverItsAccents() {
    waits(Target.outlet("L'Équipe"), Terms.NONE);

    assertThat(reason(arrives(plain("a")))).isInstanceOf(Reason.NotAsked.class);
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
  void wordsAreWaitedFor(String phrase, String title, boolean told) throws Exception {
    waits(Target.words(Phrase.parse(phrase).canonical()), Terms.NONE);

    var reason = reason(arrives(report("a", title, NOON, BELGIUM)));

    assertThat(reason).isInstanceOf(told ? Reason.Owed.class : Reason.NotAsked.class);
  }

  @Test
  void wordsHaveTermsToo() throws Exception {
    waits(Target.words(Phrase.parse("hakimi").canonical()), Terms.NONE.withLanguages(Set.of("fr")));

    assertWithheld(arrives(report("a", "Hakimi shines", NOON, BELGIUM)), "language");
  }

  @Test
  void aWishForWordsThatEndsIsFoundNoMore() throws Exception {
    var target = Target.words(Phrase.parse("hakimi").canonical());
    waits(target, Terms.NONE);

    subscriptions().wishes().remove(ANN, target);

    assertThat(reason(arrives(report("a", "Hakimi shines", NOON, BELGIUM))))
        .isInstanceOf(Reason.NotAsked.class);
    assertThat(count("select count(*) from wish_word")).isZero();
  }

  @Test
  void aPersonWithTwoChatsIsToldInOne() {
    waits(HAKIMI.key(), Terms.NONE);
    subscriptions().wishes().add(BOB, HAKIMI.key(), "", Terms.NONE);
    subscriptions().wishes().add(BOB, MBAPPE.key(), "", Terms.NONE);
    var code = subscriptions().links().offer(ANN);

    assertThat(subscriptions().links().join(code, BOB)).isEqualTo(Links.Outcome.JOINED);
    assertThat(subscriptions().links().joined(BOB)).containsExactly(ANN, BOB);
    arrives(report("a", "A", NOON, HAKIMI));
    arrives(report("b", "B", NOON, MBAPPE));

    assertThat(count("select count(*) from delivery where chat = 't:ann' and state = 0"))
        .isEqualTo(2);
    assertThat(count("select count(*) from delivery where chat = 'd:bob'")).isZero();
  }

  @Test
  void whatIsMutedPausedOrHiddenAtHomeCountsForWhatTheOtherChatWaitsFor() {
    subscriptions().wishes().add(BOB, HAKIMI.key(), "", Terms.NONE);
    chats().setHome(BOB, ANN);
    subscriptions().mutes().add(BOB, HAKIMI.key(), NOON.plus(Duration.ofDays(1)));
    assertWithheld(arrives(plain("a")), "muted");
    assertThat(subscriptions().mutes().of(ANN)).isEqualTo(subscriptions().mutes().of(BOB));

    subscriptions().mutes().remove(ANN, HAKIMI.key());
    chats().setBait(ANN, false);
    assertWithheld(arrives(Samples.suspected(plain("b"), BAIT)), "bait");

    chats().setPaused(ANN, true);
    assertWithheld(arrives(plain("c")), "paused");
  }

  @Test
  void partedChatsAreEachToldOfTheirOwn() {
    subscriptions().wishes().add(BOB, HAKIMI.key(), "", Terms.NONE);
    chats().setHome(BOB, ANN);

    subscriptions().links().part(ANN);
    arrives(plain("a"));

    assertThat(subscriptions().links().joined(ANN)).isEmpty();
    assertThat(count("select count(*) from delivery where chat = 'd:bob' and state = 0")).isOne();
  }

  @Test
  void aCodeWorksOnceForTenMinutesAndNotByGuessing() {
    var links = subscriptions().links();
    var code = links.offer(ANN);
    assertThat(code).matches("[2-9A-HJKMNP-Z]{8}");
    assertThat(links.join(code, ANN)).isEqualTo(Links.Outcome.SAME_CHAT);
    assertThat(links.join(code.toLowerCase(java.util.Locale.ROOT), BOB))
        .isEqualTo(Links.Outcome.JOINED);
    assertThat(links.join(code, "t:cid")).isEqualTo(Links.Outcome.UNKNOWN);

    var late = links.offer(ANN);
    clock.forward(Links.VALID);
    assertThat(links.join(late, "t:cid")).isEqualTo(Links.Outcome.UNKNOWN);

    for (int i = 0; i < 3; i++) {
      assertThat(links.join("GUESSED" + i, "t:cid")).isEqualTo(Links.Outcome.UNKNOWN);
    }
    assertThat(links.join(links.offer(ANN), "t:cid")).isEqualTo(Links.Outcome.TOO_MANY);
  }

  @Test
  void forgettingAChatPartsIt() {
    subscriptions().wishes().add(BOB, HAKIMI.key(), "", Terms.NONE);
    chats().setHome(BOB, ANN);

    chats().forget(ANN);

    assertThat(chats().home(BOB)).isEqualTo(BOB);
  }

  @Test
  void theDigestIsRememberedWithWhatIsOwed() {
    waits(HAKIMI.key(), Terms.NONE.withDigest(true));

    arrives(plain("a"));

    var due = new SqlLanes(database(), clock).due("t", Set.of(), 10);
    assertThat(due).singleElement().satisfies(owed -> assertThat(owed.first().digest()).isTrue());
  }

  @Test
  void whatCameBeforeTheWishOrWasNewsToNobodyIsTold() {
    long old = arrives(plain("a"));
    waits(HAKIMI.key(), Terms.NONE);
    clock.forward(Duration.ofSeconds(10));
    long silent =
        new SqlStories(database(), clock).add(new Arrival(plain("b"), null, "wire", false)).story();

    assertThat(reason(old)).isInstanceOf(Reason.Earlier.class);
    assertThat(reason(silent)).isEqualTo(new Reason.Missed(HAKIMI.key()));
    assertThat(subscriptions().reasons().of("t:nobody", old)).isEqualTo(new Reason.NotAsked());
  }

  @Test
  void endingsAreToldAsTheyWereRecorded() {
    waits(HAKIMI.key(), Terms.NONE);
    var lanes = new SqlLanes(database(), clock);
    long told = arrives(plain("a"));
    lanes.sent(first(lanes), "m1", List.of(0L), clock.instant());
    assertThat(reason(told)).isEqualTo(new Reason.Told(clock.instant(), ANN, HAKIMI.key()));

    long failed = arrives(plain("b"));
    lanes.giveUp(first(lanes), "too odd");
    assertThat(reason(failed)).isEqualTo(new Reason.GivenUp(clock.instant(), "too odd"));

    long kept = arrives(plain("c"));
    var evening = Instant.parse("2026-11-21T20:00:00Z");
    lanes.keep(first(lanes), evening, Owed.Bundled.DIGEST, "CAP");
    assertThat(reason(kept)).isEqualTo(new Reason.Kept(evening, "CAP", HAKIMI.key()));

    long tried = arrives(plain("d"));
    lanes.postpone(first(lanes), clock.instant().plusSeconds(60), "busy");
    assertThat(reason(tried))
        .isEqualTo(new Reason.Owed(clock.instant(), clock.instant().plusSeconds(60), 1, "busy"));

    chats().markGone(ANN, "the bot was removed");
    assertThat(reason(arrives(plain("e")))).isEqualTo(new Reason.Gone("the bot was removed"));
  }

  private Owed first(SqlLanes lanes) {
    return lanes.due("t", Set.of(), 1).getFirst();
  }

  @Test
  void aStoryThatWasMergedIsToldAsTheOther() {
    waits(HAKIMI.key(), Terms.NONE);
    var lanes = new SqlLanes(database(), clock);
    long into = arrives(plain("a"));
    lanes.sent(first(lanes), "m1", List.of(0L), clock.instant());
    long from = arrives(plain("b"));

    new SqlStories(database(), clock).merge(into, from, "boss", "");

    assertThat(reason(from)).isInstanceOf(Reason.Told.class);
  }

  @Test
  void fanningOutNeverScansATable() {
    var which = "w.target = :target and w.id > :reached and w.id <= :upto";
    for (var statement :
        List.of(
            FanOut.OWE.replace("<which>", which).replace("<muted>", "'a', 'b'"),
            FanOut.OWE
                .replace("<which>", "w.id in (select value from json_each('[1,2]'))")
                .replace("<muted>", "'a', 'b'"),
            FanOut.WAITED,
            WordWishes.CANDIDATES)) {
      var plan =
          database()
              .read(handle -> {
                var query = handle.createQuery("explain query plan " + statement);
                NAMED.entrySet().stream()
                    .filter(named -> statement.contains(":" + named.getKey()))
                    .forEach(named -> query.bind(named.getKey(), named.getValue()));
                return query.map((row, context) -> row.getString(4)).list();
              });

      assertThat(plan)
          .as(statement)
          .noneMatch(step -> step.matches("SCAN (w|wish|c|h|chat|m|mute|wish_word|delivery)\\b.*"));
    }
  }

  private static final Map<String, Object> NAMED =
      Map.ofEntries(
          Map.entry("story", 1),
          Map.entry("target", "a"),
          Map.entry("reached", 0),
          Map.entry("upto", 9),
          Map.entry("now", 0),
          Map.entry("bait", 0),
          Map.entry("language", ",en,"),
          Map.entry("others", ",en,"),
          Map.entry("outlet", "|a|"),
          Map.entry("big", 0),
          Map.entry("quotes", 0),
          Map.entry("results", 0),
          Map.entry("outlets", 1),
          Map.entry("targets", "[]"),
          Map.entry("keys", "[]"),
          Map.entry("most", 10));

  private long count(String query) {
    return database().read(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
