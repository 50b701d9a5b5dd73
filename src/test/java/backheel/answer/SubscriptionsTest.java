package backheel.answer;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import backheel.card.CardRenderer;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.store.Arrival;
import backheel.store.CachedStories;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Decided;
import backheel.store.LongActions;
import backheel.store.Mutes;
import backheel.store.Results;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.store.Subscriptions;
import backheel.store.Target;
import backheel.store.Terms;
import backheel.store.Wish;
import backheel.story.Report;
import backheel.subscription.FeedDesk;
import backheel.subscription.StoryCards;
import backheel.subscription.rhythm.Zones;
import backheel.testing.Samples;
import backheel.testing.SettableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say about their subscriptions, and what comes of it. */
class SubscriptionsTest {
  private static final ChatId ANN = new ChatId("telegram", "1");
  private static final ChatId ANN_ELSEWHERE = new ChatId("discord", "2");
  private static final ChatId GROUP = new ChatId("telegram", "-5");
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private @Nullable Database database;
  private @Nullable Commands commands;
  private @Nullable CachedStories stories;
  private @Nullable Subscriptions subscriptions;
  private @Nullable Chats chats;

  /** Whoever speaks from the web chat is the operator. */
  private static final Editors OPERATOR =
      new Editors() {
        @Override
        public boolean include(Question question) {
          return question.chat().platform().equals("web");
        }

        @Override
        public Optional<Decided> merge(long into, long from, String by, String why) {
          return Optional.empty();
        }

        @Override
        public Optional<Decided> split(long story, List<String> reports, String by, String why) {
          return Optional.empty();
        }

        @Override
        public Optional<Decided> undo() {
          return Optional.empty();
        }
      };

  @BeforeEach
  void open() throws StoreUnusable {
    var opened = Database.open(folder.resolve("test.db"));
    database = opened;
    stories = new CachedStories(new SqlStories(opened, clock));
    var theChats = new Chats(opened, clock);
    chats = theChats;
    subscriptions = Subscriptions.in(opened, theChats, clock);
    commands =
        new Commands(
            new Ground(
                stories(),
                theChats,
                subscriptions(),
                new Results(opened),
                new LongActions(opened, clock),
                CATALOGUE,
                mock(FeedDesk.class),
                List::of,
                chat -> {},
                OPERATOR,
                new StoryCards(new CardRenderer(CATALOGUE)),
                clock));
  }

  @AfterEach
  void close() {
    Objects.requireNonNull(database).close();
  }

  private CachedStories stories() {
    return Objects.requireNonNull(stories);
  }

  private Subscriptions subscriptions() {
    return Objects.requireNonNull(subscriptions);
  }

  private Chats chats() {
    return Objects.requireNonNull(chats);
  }

  private Reply ask(String text) {
    return ask(ANN, text, "en");
  }

  private Reply ask(ChatId chat, String text, String language) {
    return Objects.requireNonNull(commands)
        .answer(Question.typed(chat, text, language))
        .orElseThrow();
  }

  private List<Wish> wishes() {
    return subscriptions().wishes().of(ANN.toString());
  }

  private Terms terms() {
    return wishes().getFirst().terms();
  }

  private long arrives(Report report) {
    clock.forward(Duration.ofSeconds(10));
    return stories().add(new Arrival(report, null, "wire", true)).story();
  }

  private static Button button(Reply reply, String label) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(b -> b.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply.buttons()));
  }

  @ParameterizedTest
  @CsvSource({
    "france v morocco, team/FRA+team/MAR",
    "Francia - Marruecos, team/FRA+team/MAR",
    "فرنسا ضد المغرب, team/FRA+team/MAR",
    "hakimi + psg, club/paris-saint-germain+player/achraf-hakimi",
    "champions league, competition/champions-league",
    "outlet Marca, outlet/marca",
    "média L’Équipe, outlet/l equipe"
  })
  void manyThingsCanBeFollowed(String typed, String target) {
    ask("/follow " + typed);

    assertThat(wishes()).extracting(Wish::target).containsExactly(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quotes, outlets 2, languages en,fr, never Marca, L’Équipe, digest",
        "citations، médias 2، langues fr,en، jamais Marca, L’Équipe، résumé",
        "only quotes outlets 2; languages en, fr; never Marca; never L’Équipe; digest on"
      })
  void severalTermsAreSaidInOneLine(String terms) {
    ask("/follow hakimi");

    ask("/following 1 " + terms);

    assertThat(terms().kind()).isEqualTo(Terms.Kind.QUOTES);
    assertThat(terms().outlets()).isEqualTo(2);
    assertThat(terms().languages()).containsExactlyInAnyOrder("en", "fr");
    assertThat(terms().never()).containsExactlyInAnyOrder("marca", "l equipe");
    assertThat(terms().digest()).isTrue();
  }

  @Test
  void ofSeveralTermsNoneCountsWhereOneIsNotUnderstood() {
    ask("/follow hakimi");

    var reply = ask("/following 1 quotes, outlets many, digest");

    assertThat(reply.words()).contains("many");
    assertThat(terms()).isEqualTo(Terms.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words hakimi and (injury or \"knee surgery\") not rumour",
        "mots hakimi et blessure",
        "palabras lesión",
        "كلمات إصابة"
      })
  void wordsCanBeFollowed(String typed) {
    var reply = ask("/follow " + typed);

    assertThat(reply.words()).contains("words “");
    assertThat(wishes())
        .singleElement()
        .satisfies(w -> assertThat(Target.isWords(w.target())).isTrue());
    assertThat(ask(button(reply, "Undo").action()).words()).contains("No longer");
    assertThat(wishes()).isEmpty();
  }

  @Test
  void wordsThatCannotBeWaitedForAreToldWhy() {
    assertThat(ask("/follow words \"knee").words()).contains("quotation mark");
    assertThat(ask("/follow words not rumour").words()).contains("nearly every story");
    assertThat(wishes()).isEmpty();
  }

  @Test
  void anOutletThatHasReportedIsFollowedByItsNameAlone() {
    arrives(Samples.by("Rabat Courier", report("a", "A", NOON)));

    ask("/follow rabat courier");

    assertThat(wishes()).extracting(Wish::target).containsExactly("outlet/rabat courier");
    assertThat(ask("/following").words()).contains("Rabat Courier");
  }

  @Test
  void whomNobodyKnowsCanBeFollowedAsWords() {
    var reply = ask("/follow catenaccio tactics");

    ask(button(reply, "Words “catenaccio tactics”").action());

    assertThat(wishes())
        .singleElement()
        .satisfies(w -> assertThat(Target.isWords(w.target())).isTrue());
  }

  @Test
  void theTermsStandUnderANewWishAndOpenItsSheet() {
    var reply = ask("/follow hakimi");

    assertThat(reply.buttons()).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(3));
    var sheet = ask(button(reply, "Only big").action());

    assertThat(terms().kind()).isEqualTo(Terms.Kind.BIG);
    assertThat(sheet.manner()).isEqualTo(Reply.Manner.REPLACE);
    assertThat(sheet.words()).contains("only big stories");
    button(sheet, "✓ Only big");
  }

  @Test
  void everyTermCanBeTyped() {
    ask("/follow hakimi");

    ask("/following 1 only quotes");
    ask("/following 1 outlets 2");
    ask("/following 1 languages en,fr");
    ask("/following 1 never L'Équipe");
    ask("/following hakimi digest");
    ask("/following achraf hakimi pause 1w");

    assertThat(terms())
        .isEqualTo(
            new Terms(
                Terms.Kind.QUOTES,
                2,
                Set.of("en", "fr"),
                Set.of("l equipe"),
                true,
                NOON.plus(Duration.ofDays(7)),
                false,
                ""));
    assertThat(ask("/following").words())
        .contains("only stories with quotes")
        .contains("from 2 outlets on")
        .contains("in English, French")
        .contains("never from l equipe")
        .contains("in the digest")
        .contains("paused until Sat, Nov 28");
  }

  @ParameterizedTest
  @CsvSource({
    "results, RESULTS",
    "résultats, RESULTS",
    "resultados, RESULTS",
    "نتائج, RESULTS",
    "solo grandes, BIG",
    "فقط كبيرة, BIG",
    "déclarations, QUOTES"
  })
  void termsAreUnderstoodInFourLanguages(String typed, Terms.Kind kind) {
    ask("/follow hakimi");

    ask("/following 1 " + typed);

    assertThat(terms().kind()).isEqualTo(kind);
  }

  @Test
  void everyTermCanBePressedAndTakenBack() {
    var sheet = ask(button(ask("/follow hakimi"), "More …").action());

    ask(button(sheet, "3+").action());
    sheet = ask(button(sheet, "Results").action());
    sheet = ask(button(sheet, "FR").action());
    sheet = ask(button(sheet, "other").action());
    assertThat(terms().languages()).containsExactlyInAnyOrder("fr", "others");
    sheet = ask(button(sheet, "✓ FR").action());
    sheet = ask(button(sheet, "✓ other").action());
    sheet = ask(button(ask(button(sheet, "Pause …").action()), "for good").action());
    assertThat(terms().pausedUntil()).isEqualTo(Mutes.FOR_EVER);
    sheet = ask(button(sheet, "Resume").action());
    sheet = ask(button(sheet, "Digest").action());
    sheet = ask(button(sheet, "✓ Digest").action());

    assertThat(terms()).isEqualTo(Terms.NONE.with(Terms.Kind.RESULTS).withOutlets(3));
    assertThat(ask(button(sheet, "Unfollow").action()).words()).contains("No longer");
    assertThat(wishes()).isEmpty();
  }

  @Test
  void outletsThatWereSeenLatelyAreOfferedToBeLeftOut() {
    ask("/follow hakimi");
    arrives(Samples.by("Rabat Courier", report("a", "A", NOON, HAKIMI)));
    var sheet = ask("/following 1");

    var choice = ask(button(sheet, "Never from …").action());
    sheet = ask(button(choice, "Rabat Courier").action());
    assertThat(terms().never()).containsExactly("rabat courier");
    choice = ask(button(sheet, "Never from …").action());
    ask(button(choice, "✓ Rabat Courier").action());

    assertThat(terms().never()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodChangesNothing() {
    ask("/follow hakimi");

    assertThat(ask("/following 1 sideways").words()).contains("sideways").contains("never marca");
    assertThat(ask("/following 9 big").words()).contains("no subscription");
    assertThat(ask("/following 1 outlets many").words()).contains("many");

    assertThat(terms()).isEqualTo(Terms.NONE);
  }

  @Test
  void inAGroupTermsAreOnlyForThoseWhoManageIt() {
    subscriptions().wishes().follow(GROUP.toString(), HAKIMI.key(), HAKIMI.name());

    var reply =
        Objects.requireNonNull(commands)
            .answer(new Question(GROUP, "/following 1 big", "en", Place.GROUP, () -> false, null))
            .orElseThrow();

    assertThat(reply.words()).contains("Only those who manage");
    assertThat(subscriptions().wishes().of(GROUP.toString()).getFirst().terms())
        .isEqualTo(Terms.NONE);
  }

  @Test
  void whoSetsUpAGroupIsRememberedAsItsOwner() {
    Objects.requireNonNull(commands)
        .answer(new Question(GROUP, "/follow hakimi", "en", Place.GROUP, () -> true, null, ANN));

    assertThat(chats().owner(GROUP.toString())).contains(ANN.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "hakimi, player/achraf-hakimi, 1",
    "hakimi 1w, player/achraf-hakimi, 7",
    "hakimi for 2 weeks, player/achraf-hakimi, 14",
    "hakimi pour une semaine, player/achraf-hakimi, 7",
    "hakimi 3 días, player/achraf-hakimi, 3",
    "حكيمي أسبوع, player/achraf-hakimi, 7",
    "hakimi + psg 1w, club/paris-saint-germain+player/achraf-hakimi, 7",
    "morocco v belgium 2d, team/BEL+team/MAR, 2"
  })
  void namesAndSagasAreMutedForAWhile(String typed, String target, int days) {
    ask("/mute " + typed);

    assertThat(subscriptions().mutes().of(ANN.toString()))
        .containsExactly(new Mutes.Mute(target, NOON.plus(Duration.ofDays(days))));
    assertThat(ask("/unmute").words()).contains("until");
  }

  @Test
  void theMuteButtonOfAnAlertAsksWhatAndForHowLong() {
    long story = arrives(report("a", "A", NOON, HAKIMI, MOROCCO, BELGIUM));

    var which = ask("/mute " + story);
    assertThat(which.buttons()).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(3));
    var done = ask(button(which, "Hakimi – Morocco · a week").action());
    assertThat(done.manner()).isEqualTo(Reply.Manner.REPLACE);
    assertThat(subscriptions().mutes().of(ANN.toString()))
        .extracting(Mutes.Mute::target)
        .containsExactly("player/achraf-hakimi+team/MAR");
    ask(button(done, "Undo").action());
    assertThat(subscriptions().mutes().of(ANN.toString())).isEmpty();

    ask(button(which, "This story").action());
    assertThat(ask("/unmute").words()).contains("Story " + story + ": A");
    assertThat(ask("/unmute story " + story).words()).contains("again");
    assertThat(subscriptions().mutes().of(ANN.toString())).isEmpty();
  }

  @Test
  void settingsAreTypedInOneLineEach() {
    ask("/settings zone casablanca");
    ask("/settings quiet 23-8");
    ask("/digest monday 8");
    ask("/cap 6");
    ask("/settings matchdays on");
    ask("/settings twice never");

    var settings = chats().settings(ANN.toString());
    assertThat(settings.hours())
        .isEqualTo(new Chats.Hours("Africa/Casablanca", "23:00-08:00", "monday 08:00", 6, true));
    assertThat(settings.once()).isTrue();
    assertThat(ask("/settings").words())
        .contains("Casablanca")
        .contains("Quiet from 23:00 to 08:00")
        .contains("Monday, 08:00")
        .contains("At most 6 messages a day")
        .contains("rather lost");

    for (var line :
        List.of("quiet off", "digest off", "cap off", "matchdays off", "twice rather")) {
      ask("/settings " + line);
    }
    assertThat(chats().settings(ANN.toString()).hours())
        .isEqualTo(new Chats.Hours("Africa/Casablanca", "", "", 0, false));
  }

  @Test
  void whoChoosesHoursWithoutAPlaceIsToldWhichCountAndAskedForTheirs() {
    var reply = ask(button(ask("/settings quiet"), "23:00–08:00").action());

    assertThat(reply.words()).contains("UTC");
    assertThat(ask(button(reply, "Casablanca").action()).words()).contains("Time zone: Casablanca");
    assertThat(chats().settings(ANN.toString()).hours().zone()).isEqualTo("Africa/Casablanca");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void theZonesThatAreOfferedAreKnown(String language) {
    for (var place : Wording.in(language).say("zone.offers").split("[,،]", -1)) {
      assertThat(Zones.read(place.strip())).as(place).isInstanceOf(Zones.Reading.Found.class);
    }
  }

  @Test
  void aMistypedZoneIsAskedBackAndNonsenseIsSaidBack() {
    assertThat(ask("/zone casablanka").words()).contains("Did you mean");
    assertThat(ask("/zone zzzzzzz").words()).contains("no place");
    assertThat(ask("/quiet nonsense").words()).contains("nonsense");
    assertThat(ask("/digest nonsense").words()).contains("nonsense");
    assertThat(ask("/cap many").words()).contains("How many");
    assertThat(chats().settings(ANN.toString()).hours()).isEqualTo(Chats.Hours.ANY);
  }

  @Test
  void stoppingPausesInOneStep() {
    assertThat(ask("/stop").words()).contains("Alerts are paused");
    assertThat(ask(button(ask("/settings"), "Resume alerts").action()).words())
        .contains("Alerts are on");
  }

  @Test
  void whyNotTellsTheRecordedReasonWithAButtonThatChangesIt() {
    ask("/follow hakimi");
    ask("/following 1 big");
    long small = arrives(report("a", "A", NOON, HAKIMI));

    var reply = ask("/whynot " + small);

    assertThat(reply.words()).contains("not big so far").contains("Achraf Hakimi");
    ask(button(reply, "All").action());
    assertThat(terms().kind()).isEqualTo(Terms.Kind.ALL);
    long told = arrives(report("b", "B", NOON, HAKIMI));
    assertThat(ask("/whynot " + told).words()).contains("on its way");
    assertThat(ask("/why " + told).words()).contains("on its way");
  }

  @Test
  void whyNotNamesWhomAStoryIsAboutToBeFollowed() {
    long story = arrives(report("a", "A", NOON, HAKIMI, MOROCCO));

    var reply = ask("/whynot " + story);

    assertThat(reply.words()).contains("follows nothing");
    ask(button(reply, "Follow Achraf Hakimi").action());
    assertThat(ask("/whynot " + story).words()).contains("before you asked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/following 1 outlets 2",
        "/following 1 languages fr",
        "/following 1 never test gazette",
        "/following 1 quotes",
        "/following 1 results",
        "/following 1 pause 1d",
        "/settings pause",
        "/mute hakimi 1w"
      })
  void everyReasonIsSaidInEveryLanguageWithAWayOut(String before) {
    ask("/follow hakimi");
    ask(before);
    long story = arrives(report("a", "A", NOON, HAKIMI));

    for (var language : Wording.LANGUAGES) {
      var reply = ask(ANN, "/whynot " + story, language);

      assertThat(reply.words()).doesNotContain("{");
      assertThat(reply.buttons()).hasSizeGreaterThan(1);
    }
    ask(ask("/whynot " + story).buttons().getFirst().getFirst().action());
    long next = arrives(report("b", "B", NOON, HAKIMI));
    assertThat(ask("/whynot " + next).words()).contains("on its way");
  }

  @Test
  void onlyTheOperatorAsksForAnotherChat() {
    ask("/follow hakimi");
    ask("/settings pause");
    long story = arrives(report("a", "A", NOON, HAKIMI));

    var operator = new ChatId("web", "boss");
    assertThat(ask(operator, "/whynot " + story + " " + ANN, "en").words()).contains("were paused");
    assertThat(ask(operator, "/why " + story + " " + ANN, "en").words()).contains("were paused");
    assertThat(ask(new ChatId("fake", "eve"), "/whynot " + story + " " + ANN, "en").words())
        .doesNotContain("were paused");
  }

  @Test
  void twoChatsOfOnePersonAreJoinedByACodeAndPartedAgain() {
    var offer = ask("/link");
    var code = offer.words().lines().filter(l -> l.startsWith("/link ")).findFirst().orElseThrow();

    var joined = ask(ANN_ELSEWHERE, code, "en");

    assertThat(joined.words()).contains("in your chat on Telegram");
    assertThat(chats().home(ANN_ELSEWHERE.toString())).isEqualTo(ANN.toString());
    ask(ANN_ELSEWHERE, button(joined, "Here").action(), "en");
    assertThat(chats().home(ANN.toString())).isEqualTo(ANN_ELSEWHERE.toString());
    ask(button(ask("/link"), "Here").action());
    assertThat(chats().home(ANN_ELSEWHERE.toString())).isEqualTo(ANN.toString());
    assertThat(ask("/link off").words()).contains("parted");
    assertThat(chats().home(ANN_ELSEWHERE.toString())).isEqualTo(ANN_ELSEWHERE.toString());
  }

  @Test
  void chatsAreJoinedInPrivateOnly() {
    var reply =
        Objects.requireNonNull(commands)
            .answer(new Question(GROUP, "/link", "en", Place.GROUP, () -> true, null))
            .orElseThrow();

    assertThat(reply.words()).contains("in private");
  }

  @Test
  void noActionIsTooLongHoweverLongTheWords() {
    var reply =
        ask("/follow words " + "transferencias internacionales del mercado de invierno ".repeat(3));

    assertThat(reply.words()).contains("Waiting for");
    for (var shown : List.of(reply, ask("/following"), ask("/following 1"), ask("/unfollow"))) {
      assertThat(shown.buttons().stream().flatMap(List::stream))
          .allMatch(b -> b.action().getBytes(StandardCharsets.UTF_8).length <= 64);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/following x",
        "/following 1",
        "/following w1 big",
        "/subscription",
        "/terms 0",
        "/follow v",
        "/follow a v b",
        "/follow +",
        "/follow words",
        "/follow words (",
        "/follow outlet",
        "/follow outlet ''",
        "/mute 1",
        "/mute story",
        "/mute 1d",
        "/mute v v v",
        "/mute words x",
        "/unmute x",
        "/unmute",
        "/settings quiet",
        "/settings zone",
        "/settings x",
        "/settings digest",
        "/settings cap -1",
        "/settings cap 99999",
        "/whynot",
        "/whynot x",
        "/whynot 99",
        "/whynot 1 telegram:1",
        "/link x",
        "/link to",
        "/link to x",
        "/link here",
        "/link off",
        "/why 1 x:y"
      })
  void nonsenseIsAnsweredKindly(String nonsense) {
    arrives(report("a", "A", NOON, HAKIMI));
    for (var language : Wording.LANGUAGES) {
      var reply = ask(ANN, nonsense, language);

      assertThat(reply.words()).isNotBlank().doesNotContain("{").doesNotContain("Code ");
    }
  }
}
