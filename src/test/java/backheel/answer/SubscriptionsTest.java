package backheel.answer;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.answer.command.StoryModerationActions;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.schedule.TimeZoneParser;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.Chats;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.store.subscription.Mutes;
import backheel.story.Report;
import backheel.subscription.ChatSettings;
import backheel.subscription.Subscription;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.IdleOperator;
import backheel.testing.Samples;
import backheel.testing.TestServices;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.time.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say about their subscriptions, and what comes of it. */
@ExtendWith(StoreExtension.class)
class SubscriptionsTest {
  private static final ChatId ANN = new ChatId("telegram", "1");
  private static final ChatId ANN_ELSEWHERE = new ChatId("discord", "2");
  private static final ChatId GROUP = new ChatId("telegram", "-5");

  private final SettableClock clock;
  private final CommandDispatcher commandDispatcher;
  private final CachedStories stories;
  private final SubscriptionRepositories repositories;
  private final Chats chats;

  /** The operator, who is everybody in the web chat. */
  private static final StoryModerationActions OPERATOR =
      new IdleOperator(question -> question.chat().platform().equals("web"));

  SubscriptionsTest(TestStore store) {
    clock = store.clock();
    stories = store.get(CachedStories.class);
    repositories = store.get(SubscriptionRepositories.class);
    chats = store.get(Chats.class);
    commandDispatcher = new CommandDispatcher(TestServices.on(store).operator(OPERATOR).build());
  }

  private Reply ask(String text) {
    return ask(ANN, text, "en");
  }

  private Reply ask(ChatId chat, String text, String language) {
    return commandDispatcher.answer(Question.typed(chat, text, language)).orElseThrow();
  }

  private List<Subscription> subscriptions() {
    return repositories.subscriptions().ofChat(ANN);
  }

  private SubscriptionFilter terms() {
    return subscriptions().getFirst().filter();
  }

  private long arrives(Report report) {
    clock.forward(Duration.ofSeconds(10));
    return stories.add(new IncomingReport(report, null, "wire", true)).story();
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
  void everyKindOfTopicCanBeFollowed(String typed, String target) {
    ask("/follow " + typed);

    assertThat(subscriptions())
        .extracting(subscription -> subscription.topic().key())
        .containsExactly(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quotes, outlets 2, languages en,fr, never Marca, L’Équipe, digest",
        "citations، médias 2، langues fr,en، jamais Marca, L’Équipe، résumé",
        "only quotes outlets 2; languages en, fr; never Marca; never L’Équipe; digest on"
      })
  void severalFiltersCanBeSetInOneLine(String terms) {
    ask("/follow hakimi");

    ask("/following 1 " + terms);

    assertThat(terms().kind()).isEqualTo(SubscriptionFilter.Kind.QUOTES);
    assertThat(terms().minOutlets()).isEqualTo(2);
    assertThat(terms().languages()).containsExactlyInAnyOrder("en", "fr");
    assertThat(terms().excludedOutlets()).containsExactlyInAnyOrder("marca", "l equipe");
    assertThat(terms().forDigest()).isTrue();
  }

  @Test
  void noFilterIsSetWhenOneIsNotUnderstood() {
    ask("/follow hakimi");

    var reply = ask("/following 1 quotes, outlets many, digest");

    assertThat(reply.plainText()).contains("many");
    assertThat(terms()).isEqualTo(SubscriptionFilter.UNFILTERED);
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

    assertThat(reply.plainText()).contains("words “");
    assertThat(subscriptions())
        .singleElement()
        .satisfies(w -> assertThat(w.topic()).isInstanceOf(Topic.Words.class));
    assertThat(ask(button(reply, "Undo").action()).plainText()).contains("No longer");
    assertThat(subscriptions()).isEmpty();
  }

  @Test
  void invalidPhrasesAreRefusedWithTheReason() {
    assertThat(ask("/follow words \"knee").plainText()).contains("quotation mark");
    assertThat(ask("/follow words not rumour").plainText()).contains("almost every story");
    assertThat(subscriptions()).isEmpty();
  }

  @Test
  void knownOutletIsFollowedByItsNameAlone() {
    arrives(Samples.by("Rabat Courier", report("a", "A", NOON)));

    ask("/follow rabat courier");

    assertThat(subscriptions())
        .extracting(subscription -> subscription.topic().key())
        .containsExactly("outlet/rabat courier");
    assertThat(ask("/following").plainText()).contains("Rabat Courier");
  }

  @Test
  void unknownNameCanBeFollowedAsAPhrase() {
    var reply = ask("/follow catenaccio tactics");

    ask(button(reply, "Words “catenaccio tactics”").action());

    assertThat(subscriptions())
        .singleElement()
        .satisfies(w -> assertThat(w.topic()).isInstanceOf(Topic.Words.class));
  }

  @Test
  void newSubscriptionOffersItsFiltersAsButtons() {
    var reply = ask("/follow hakimi");

    assertThat(reply.buttons()).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(3));
    var sheet = ask(button(reply, "Big only").action());

    assertThat(terms().kind()).isEqualTo(SubscriptionFilter.Kind.BIG);
    assertThat(sheet.mode()).isEqualTo(Reply.ReplyMode.REPLACE);
    assertThat(sheet.plainText()).contains("big stories only");
    button(sheet, "✓ Big only");
  }

  @Test
  void everyFilterCanBeTyped() {
    ask("/follow hakimi");

    ask("/following 1 only quotes");
    ask("/following 1 outlets 2");
    ask("/following 1 languages en,fr");
    ask("/following 1 never L'Équipe");
    ask("/following hakimi digest");
    ask("/following achraf hakimi pause 1w");

    assertThat(terms())
        .isEqualTo(
            new SubscriptionFilter(
                SubscriptionFilter.Kind.QUOTES,
                2,
                Set.of("en", "fr"),
                Set.of("l equipe"),
                true,
                NOON.plus(Duration.ofDays(7)),
                false,
                ""));
    assertThat(ask("/following").plainText())
        .contains("stories with quotes only")
        .contains("from 2 or more outlets")
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
  void filtersAreUnderstoodInFourLanguages(String typed, SubscriptionFilter.Kind kind) {
    ask("/follow hakimi");

    ask("/following 1 " + typed);

    assertThat(terms().kind()).isEqualTo(kind);
  }

  @Test
  void everyFilterCanBeToggledByButtons() {
    var sheet = ask(button(ask("/follow hakimi"), "More…").action());

    ask(button(sheet, "3+").action());
    sheet = ask(button(sheet, "Results").action());
    sheet = ask(button(sheet, "FR").action());
    sheet = ask(button(sheet, "other").action());
    assertThat(terms().languages()).containsExactlyInAnyOrder("fr", "others");
    sheet = ask(button(sheet, "✓ FR").action());
    sheet = ask(button(sheet, "✓ other").action());
    sheet = ask(button(ask(button(sheet, "Pause…").action()), "forever").action());
    assertThat(terms().pausedUntil()).isEqualTo(Mutes.FOREVER);
    sheet = ask(button(sheet, "Resume").action());
    sheet = ask(button(sheet, "Digest").action());
    sheet = ask(button(sheet, "✓ Digest").action());

    assertThat(terms())
        .isEqualTo(
            SubscriptionFilter.UNFILTERED
                .withKind(SubscriptionFilter.Kind.RESULTS)
                .withMinOutlets(3));
    assertThat(ask(button(sheet, "Unfollow").action()).plainText()).contains("No longer");
    assertThat(subscriptions()).isEmpty();
  }

  @Test
  void recentOutletsAreOfferedForExclusion() {
    ask("/follow hakimi");
    arrives(Samples.by("Rabat Courier", report("a", "A", NOON, HAKIMI)));
    var sheet = ask("/following 1");

    var choice = ask(button(sheet, "Never from…").action());
    sheet = ask(button(choice, "Rabat Courier").action());
    assertThat(terms().excludedOutlets()).containsExactly("rabat courier");
    choice = ask(button(sheet, "Never from…").action());
    ask(button(choice, "✓ Rabat Courier").action());

    assertThat(terms().excludedOutlets()).isEmpty();
  }

  @Test
  void unknownFilterChangesNothing() {
    ask("/follow hakimi");

    assertThat(ask("/following 1 sideways").plainText())
        .contains("sideways")
        .contains("never marca");
    assertThat(ask("/following 9 big").plainText()).contains("no subscription");
    assertThat(ask("/following 1 outlets many").plainText()).contains("many");

    assertThat(terms()).isEqualTo(SubscriptionFilter.UNFILTERED);
  }

  @Test
  void onlyManagersChangeFiltersInAGroup() {
    repositories
        .subscriptions()
        .add(
            GROUP, new Topic.OfSubject(HAKIMI.key()), HAKIMI.name(), SubscriptionFilter.UNFILTERED);

    var reply =
        commandDispatcher
            .answer(
                new Question(GROUP, "/following 1 big", "en", ChatType.GROUP, () -> false, null))
            .orElseThrow();

    assertThat(reply.plainText()).contains("Only people who manage");
    assertThat(repositories.subscriptions().ofChat(GROUP).getFirst().filter())
        .isEqualTo(SubscriptionFilter.UNFILTERED);
  }

  @Test
  void firstManagerIsRememberedAsOwnerOfTheGroup() {
    commandDispatcher.answer(
        new Question(GROUP, "/follow hakimi", "en", ChatType.GROUP, () -> true, null, ANN));

    assertThat(chats.owner(GROUP)).contains(ANN);
  }

  @ParameterizedTest
  @CsvSource({
    "hakimi, player/achraf-hakimi, 1",
    "hakimi 1w, player/achraf-hakimi, 7",
    "hakimi for 2 weeks, player/achraf-hakimi, 14",
    "hakimi pour 1 semaine, player/achraf-hakimi, 7",
    "hakimi 3 días, player/achraf-hakimi, 3",
    "حكيمي أسبوع, player/achraf-hakimi, 7",
    "hakimi + psg 1w, club/paris-saint-germain+player/achraf-hakimi, 7",
    "morocco v belgium 2d, team/BEL+team/MAR, 2"
  })
  void namesAndPairsCanBeMutedForATime(String typed, String target, int days) {
    ask("/mute " + typed);

    assertThat(repositories.mutes().ofChat(ANN))
        .containsExactly(new Mutes.Mute(Topic.parse(target), NOON.plus(Duration.ofDays(days))));
    assertThat(ask("/unmute").plainText()).contains("until");
  }

  @Test
  void muteButtonOfAnAlertAsksWhatAndForHowLong() {
    long story = arrives(report("a", "A", NOON, HAKIMI, MOROCCO, BELGIUM));

    var which = ask("/mute " + story);
    assertThat(which.buttons()).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(3));
    var done = ask(button(which, "Hakimi – Morocco · 1 week").action());
    assertThat(done.mode()).isEqualTo(Reply.ReplyMode.REPLACE);
    assertThat(repositories.mutes().ofChat(ANN))
        .extracting(mute -> mute.topic().key())
        .containsExactly("player/achraf-hakimi+team/MAR");
    ask(button(done, "Undo").action());
    assertThat(repositories.mutes().ofChat(ANN)).isEmpty();

    ask(button(which, "This story").action());
    assertThat(ask("/unmute").plainText()).contains("Story " + story + ": A");
    assertThat(ask("/unmute story " + story).plainText()).contains("no longer muted");
    assertThat(repositories.mutes().ofChat(ANN)).isEmpty();
  }

  @Test
  void settingsAreTypedInOneLineEach() {
    ask("/settings zone casablanca");
    ask("/settings quiet 23-8");
    ask("/digest monday 8");
    ask("/cap 6");
    ask("/settings matchdays on");
    ask("/settings twice never");

    var settings = chats.settings(ANN);
    assertThat(settings.hours())
        .isEqualTo(
            new ChatSettings.Hours("Africa/Casablanca", "23:00-08:00", "monday 08:00", 6, true));
    assertThat(settings.atMostOnce()).isTrue();
    assertThat(ask("/settings").plainText())
        .contains("Casablanca")
        .contains("Quiet from 23:00 to 08:00")
        .contains("Monday, 08:00")
        .contains("At most 6 messages a day")
        .contains("don’t send again");

    for (var line :
        List.of("quiet off", "digest off", "cap off", "matchdays off", "twice rather")) {
      ask("/settings " + line);
    }
    assertThat(chats.settings(ANN).hours())
        .isEqualTo(new ChatSettings.Hours("Africa/Casablanca", "", "", 0, false));
  }

  @Test
  void hoursWithoutATimeZoneUseUtcAndAskForTheZone() {
    var reply = ask(button(ask("/settings quiet"), "23:00–08:00").action());

    assertThat(reply.plainText()).contains("UTC");
    assertThat(ask(button(reply, "Casablanca").action()).plainText())
        .contains("Time zone: Casablanca");
    assertThat(chats.settings(ANN).hours().zone()).isEqualTo("Africa/Casablanca");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void theZonesThatAreOfferedAreKnown(String language) {
    for (var place : LocalizedTexts.in(language).text("zone.offers").split("[,،]", -1)) {
      assertThat(TimeZoneParser.parse(place.strip()))
          .as(place)
          .isInstanceOf(TimeZoneParser.ParsedZone.Found.class);
    }
  }

  @Test
  void mistypedZoneIsCorrectedAndNonsenseIsRepeatedInTheReply() {
    assertThat(ask("/zone casablanka").plainText()).contains("Did you mean");
    assertThat(ask("/zone zzzzzzz").plainText()).contains("couldn’t find a place");
    assertThat(ask("/quiet nonsense").plainText()).contains("nonsense");
    assertThat(ask("/digest nonsense").plainText()).contains("nonsense");
    assertThat(ask("/cap many").plainText()).contains("How many");
    assertThat(chats.settings(ANN).hours()).isEqualTo(ChatSettings.Hours.ANY_TIME);
  }

  @Test
  void stoppingPausesInOneStep() {
    assertThat(ask("/stop").plainText()).contains("Alerts are paused");
    assertThat(ask(button(ask("/settings"), "Resume alerts").action()).plainText())
        .contains("Alerts are on");
  }

  @Test
  void whyNotShowsTheRecordedReasonWithAButtonThatChangesIt() {
    ask("/follow hakimi");
    ask("/following 1 big");
    long small = arrives(report("a", "A", NOON, HAKIMI));

    var reply = ask("/whynot " + small);

    assertThat(reply.plainText()).contains("not big so far").contains("Achraf Hakimi");
    ask(button(reply, "All").action());
    assertThat(terms().kind()).isEqualTo(SubscriptionFilter.Kind.ALL);
    long told = arrives(report("b", "B", NOON, HAKIMI));
    assertThat(ask("/whynot " + told).plainText()).contains("Queued since");
    assertThat(ask("/why " + told).plainText()).contains("Queued since");
  }

  @Test
  void whyNotOffersToFollowTheSubjectsOfTheStory() {
    long story = arrives(report("a", "A", NOON, HAKIMI, MOROCCO));

    var reply = ask("/whynot " + story);

    assertThat(reply.plainText()).contains("follows nothing");
    ask(button(reply, "Follow Achraf Hakimi").action());
    assertThat(ask("/whynot " + story).plainText()).contains("already there when you followed");
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
  void everyReasonIsExplainedInEveryLanguageWithAButton(String before) {
    ask("/follow hakimi");
    ask(before);
    long story = arrives(report("a", "A", NOON, HAKIMI));

    for (var language : LocalizedTexts.LANGUAGES) {
      var reply = ask(ANN, "/whynot " + story, language);

      assertThat(reply.plainText()).doesNotContain("{");
      assertThat(reply.buttons()).hasSizeGreaterThan(1);
    }
    ask(ask("/whynot " + story).buttons().getFirst().getFirst().action());
    long next = arrives(report("b", "B", NOON, HAKIMI));
    assertThat(ask("/whynot " + next).plainText()).contains("Queued since");
  }

  @Test
  void onlyTheOperatorAsksForAnotherChat() {
    ask("/follow hakimi");
    ask("/settings pause");
    long story = arrives(report("a", "A", NOON, HAKIMI));

    var operator = new ChatId("web", "boss");
    assertThat(ask(operator, "/whynot " + story + " " + ANN, "en").plainText())
        .contains("were paused");
    assertThat(ask(operator, "/why " + story + " " + ANN, "en").plainText())
        .contains("were paused");
    assertThat(ask(new ChatId("fake", "eve"), "/whynot " + story + " " + ANN, "en").plainText())
        .doesNotContain("were paused");
  }

  @Test
  void twoChatsAreLinkedByACodeAndUnlinkedAgain() {
    var offer = ask("/link");
    var code =
        offer.plainText().lines().filter(l -> l.startsWith("/link ")).findFirst().orElseThrow();

    var joined = ask(ANN_ELSEWHERE, code, "en");

    assertThat(joined.plainText()).contains("to your chat on Telegram");
    assertThat(chats.home(ANN_ELSEWHERE)).isEqualTo(ANN);
    ask(ANN_ELSEWHERE, button(joined, "Here").action(), "en");
    assertThat(chats.home(ANN)).isEqualTo(ANN_ELSEWHERE);
    ask(button(ask("/link"), "Here").action());
    assertThat(chats.home(ANN_ELSEWHERE)).isEqualTo(ANN);
    assertThat(ask("/link off").plainText()).contains("no longer linked");
    assertThat(chats.home(ANN_ELSEWHERE)).isEqualTo(ANN_ELSEWHERE);
  }

  @Test
  void chatsAreLinkedInPrivateOnly() {
    var reply =
        commandDispatcher
            .answer(new Question(GROUP, "/link", "en", ChatType.GROUP, () -> true, null))
            .orElseThrow();

    assertThat(reply.plainText()).contains("in private");
  }

  @Test
  void buttonActionsFitTheLimitHoweverLongThePhrase() {
    var reply =
        ask("/follow words " + "transferencias internacionales del mercado de invierno ".repeat(3));

    assertThat(reply.plainText()).contains("Watching for");
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
  void nonsenseIsAnsweredWithoutAnError(String nonsense) {
    arrives(report("a", "A", NOON, HAKIMI));
    for (var language : LocalizedTexts.LANGUAGES) {
      var reply = ask(ANN, nonsense, language);

      assertThat(reply.plainText()).isNotBlank().doesNotContain("{").doesNotContain("Code 1");
    }
  }
}
