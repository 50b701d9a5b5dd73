package backheel.answer;

import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import backheel.answer.command.FeedRegistry;
import backheel.answer.command.SystemStatusProvider;
import backheel.chat.BotService;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.store.chat.Chats;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.store.subscription.Subscriptions;
import backheel.story.ClickbaitTechnique;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.Suspicion;
import backheel.subscription.Subscription;
import backheel.testing.Samples;
import backheel.testing.TestServices;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StoreExtension.class)
class CommandDispatcherTest {
  private static final ChatId CHAT = new ChatId("fake", "ann");

  private final FeedRegistry feeds = mock(FeedRegistry.class);
  private final CachedStories stories;
  private final Chats chats;
  private final Subscriptions subscriptions;
  private final CommandDispatcher commandDispatcher;

  CommandDispatcherTest(TestStore store) {
    stories = store.get(CachedStories.class);
    chats = store.get(Chats.class);
    subscriptions = store.get(Subscriptions.class);
    var source =
        new SystemStatusProvider.Line(
            SystemStatusProvider.Group.SOURCES, "Wire", SystemStatusProvider.Sign.WELL, List.of());
    commandDispatcher =
        new CommandDispatcher(
            TestServices.on(store).feeds(feeds).status(() -> List.of(source)).build());
  }

  private void stored(Report... reports) {
    for (var report : reports) {
      stories.add(new IncomingReport(report, null, "wire", false));
    }
  }

  private Reply ask(String text) {
    return maybe(text, "en", ChatType.PRIVATE, true).orElseThrow();
  }

  private Optional<Reply> maybe(String text, String language, ChatType chatType, boolean manages) {
    return commandDispatcher.answer(
        new Question(CHAT, text, language, chatType, () -> manages, null));
  }

  private static Button button(Reply reply, String label) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .filter(b -> b.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply.buttons()));
  }

  private static List<String> labels(Reply reply) {
    return reply.buttons().stream().flatMap(List::stream).map(Button::label).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hakimi", "HAKIMI", "Achraf Hakimi", "حكيمي", "hákimi", "player/achraf-hakimi"})
  void playerIsFoundByEverySpellingOfTheName(String typed) {
    stored(report("a", "Hakimi shines", NOON, HAKIMI));

    assertThat(ask("/player " + typed).plainText()).contains("Hakimi shines");
  }

  @ParameterizedTest
  @CsvSource({"maroc, MAR", "Les Bleus, FRA", "المغرب, MAR", "Marruecos, MAR"})
  void aTeamIsFoundByItsNamesInEveryLanguage(String typed, String code) {
    assertThat(ask("/follow " + typed).plainText()).contains("Following");
    assertThat(subscriptions.ofChat(CHAT))
        .extracting(subscription -> subscription.topic().key())
        .containsExactly("team/" + code);
  }

  @Test
  void ambiguousNameIsAnsweredWithAButtonForEachCandidate() {
    stored(report("a", "Martínez scores", NOON));

    var which = ask("/player martinez");

    assertThat(which.buttons()).hasSizeGreaterThan(1);
    assertThat(ask(which.buttons().getFirst().getFirst().action()).plainText())
        .contains("Martínez");
  }

  @Test
  void misspeltNameSuggestsSimilarNamesAndASearch() {
    var reply = ask("/player hakimmi");

    assertThat(reply.plainText()).contains("couldn’t find");
    assertThat(labels(reply))
        .anyMatch(l -> l.contains("Hakimi"))
        .anyMatch(l -> l.contains("Search"));
  }

  @Test
  void listsHavePagesAndAStoryLinksBackToItsPage() {
    for (int i = 0; i < 7; i++) {
      stored(report("r" + i, "Story " + i, NOON.plusSeconds(60L * i - 3600), HAKIMI));
    }

    var second = ask(button(ask("/latest"), "▶").action());
    var story = ask(button(second, "6").action());
    var back = ask(button(story, "‹ Back").action());

    assertThat(second.plainText()).contains("Story 1").doesNotContain("Story 6");
    assertThat(story.plainText()).contains("Story 1");
    assertThat(back.plainText()).isEqualTo(second.plainText());
    assertThat(button(back, "◀").action()).isNotEmpty();
  }

  @Test
  void buttonActionsFitTheLimitOfTelegram() {
    var words = "un très long texte à chercher ".repeat(3).strip();
    for (int i = 0; i < 7; i++) {
      stored(report("r" + i, words + i + " " + words, NOON, HAKIMI));
    }

    var reply = ask("/search " + words);

    assertThat(reply.buttons()).isNotEmpty();
    assertThat(reply.buttons().stream().flatMap(List::stream))
        .allMatch(b -> b.action().getBytes(StandardCharsets.UTF_8).length <= 64);
    assertThat(ask(button(reply, "▶").action()).plainText()).contains("Page 2");
  }

  @Test
  void quoteOfTwoReportsIsListedOnceWithSpeakerAndOutlet() {
    stored(
        withQuote(report("a", "One", NOON, MBAPPE), "Don’t be sad bro, you made history", MBAPPE),
        withQuote(report("b", "Two", NOON, MBAPPE), "Don't be sad bro, you made history!", MBAPPE));

    var reply = ask("/quotes mbappe");

    assertThat(reply.plainText().split("made history", -1)).hasSize(2);
    assertThat(reply.plainText()).contains("Test Gazette");
  }

  @Test
  void uncertainSpeakerIsMarkedAsAttributedInEveryLanguage() {
    stored(
        withQuote(report("a", "One", NOON, MBAPPE), "I will stay where I am", MBAPPE, false),
        withQuote(report("b", "Two", NOON, HAKIMI), "We are a family in here", HAKIMI));

    for (var told :
        Map.of(
                "en",
                "attributed to ",
                "fr",
                "attribué à ",
                "es",
                "atribuido a ",
                "ar",
                "منسوب إلى ")
            .entrySet()) {
      var reply = maybe("/quotes", told.getKey(), ChatType.PRIVATE, true).orElseThrow();

      assertThat(reply.plainText().split(told.getValue(), -1)).hasSize(2);
    }
  }

  @Test
  void pageOfQuotesIsFullEvenWithManyDuplicates() {
    for (int i = 0; i < 30; i++) {
      var again = report("r" + i, "T" + i, NOON.plusSeconds(i), HAKIMI);
      stored(withQuote(again, "We never stop running for this shirt", HAKIMI));
    }
    stored(withQuote(report("old", "Old", NOON.minusSeconds(9), HAKIMI), "It is over.", HAKIMI));

    var reply = ask("/quotes hakimi");

    assertThat(reply.plainText().split("never stop running", -1)).hasSize(2);
    assertThat(reply.plainText()).contains("It is over");
  }

  @Test
  void matchIsAnsweredFromReports() {
    stored(
        withMatch(report("a", "Upset", NOON, MOROCCO, BELGIUM), BELGIUM, MOROCCO, new Score(0, 2)));

    for (var typed : List.of("morocco belgium", "Belgique v Maroc", "المغرب بلجيكا")) {
      assertThat(ask("/match " + typed).plainText()).contains("0–2").contains("Upset");
    }
  }

  @Test
  void anArabicScoreStandsBesideItsTeam() {
    stored(
        withMatch(report("a", "Upset", NOON, MOROCCO, BELGIUM), BELGIUM, MOROCCO, new Score(0, 2)));

    var words = maybe("/match المغرب", "ar", ChatType.PRIVATE, true).orElseThrow().plainText();

    assertThat(words).contains("المغرب 2").contains("بلجيكا 0");
  }

  @Test
  void onlyManagersChangeTheSubscriptionsOfAGroup() {
    var reply = maybe("/follow hakimi", "en", ChatType.GROUP, false).orElseThrow();

    assertThat(reply.plainText()).contains("manage");
    assertThat(subscriptions.ofChat(CHAT)).isEmpty();
  }

  @Test
  void unknownCommandInAGroupIsIgnored() {
    assertThat(maybe("/weather", "en", ChatType.GROUP, true)).isEmpty();
  }

  @Test
  void mistypedCommandSuggestsTheNearestCommand() {
    assertThat(ask("/playr hakimi").plainText()).contains("Did you mean /player");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "/",
        "//",
        "/ player",
        "🤡",
        "<b>bold</b>",
        "@everyone",
        "'; drop table chat;--",
        "/story",
        "/story abc",
        "/story 99999999999",
        "/story 1 < ",
        "/latest #99999",
        "/latest #0",
        "/player",
        "/match",
        "/match zzz yyy",
        "/match - 2022-99-99",
        "/~nothing",
        "/quotes 🤡",
        "/follow player/",
        "/follow /",
        "/unfollow",
        "/subscribe",
        "/settings language xx",
        "/settings unmute x",
        "/start p_nobody",
        "/start s_x",
        "/help nothing",
        "/search \"",
        "/search *",
        "من سجل هدف المغرب؟",
        "/forget",
        "/privacy",
        "/status",
        "/following",
        "/mute"
      })
  void nonsenseIsAnsweredWithoutAnError(String nonsense) {
    for (var language : List.of("en", "fr", "es", "ar", "de", "")) {
      var reply = maybe(nonsense, language, ChatType.PRIVATE, true);

      assertThat(reply).hasValueSatisfying(r -> assertThat(r.plainText()).isNotBlank());
      assertThat(reply.orElseThrow().plainText())
          .doesNotContain("Exception")
          .doesNotContain("Code ");
    }
  }

  @Test
  void fiveThousandCharactersAreTooLong() {
    assertThat(ask("/search " + "x".repeat(5_000)).plainText()).contains("too long");
  }

  @Test
  void aFeedIsSubscribedToByItsAddressAndNamedByItsTitle() {
    when(feeds.lookUp("https://feed.example/rss"))
        .thenReturn(
            new FeedRegistry.LookupResult.Found(
                "k", "The Example Feed", "https://feed.example/rss"));

    assertThat(ask("/subscribe https://feed.example/rss").plainText()).contains("The Example Feed");
    assertThat(subscriptions.feedSubscriptions(CHAT)).hasSize(1);

    var undo = button(ask("/subscribe https://feed.example/rss"), "Undo");
    ask(undo.action());
    verify(feeds, never()).releaseIfUnused("*");
  }

  @Test
  void addressWithoutAFeedIsExplained() {
    when(feeds.lookUp(any()))
        .thenReturn(new FeedRegistry.LookupResult.NotFound(FeedRegistry.FailureReason.NO_FEED));

    assertThat(ask("/subscribe https://nothing.example").plainText())
        .contains("I couldn’t find a feed at https://nothing.example");
  }

  @Test
  void chosenLanguageIsKept() {
    ask("/settings language fr");

    assertThat(ask("/help").language()).isEqualTo("fr");
  }

  @Test
  void clickbaitIsNotQueuedForChatsThatRefuseIt() {
    ask("/follow hakimi");
    var bait = report("bait", "You won't believe this", NOON, HAKIMI);
    var suspicion = new Suspicion(false, 0.6, List.of(ClickbaitTechnique.PROMISES), List.of());
    assertThat(owedFor(Samples.suspected(bait, suspicion))).isEqualTo(1);

    assertThat(ask("/settings clickbait off").plainText())
        .contains("clickbait headlines are left out");

    var more = report("more", "You won't believe that", NOON, HAKIMI);
    assertThat(owedFor(Samples.suspected(more, suspicion))).isZero();
    assertThat(owedFor(report("honest", "Hakimi scores", NOON, HAKIMI))).isEqualTo(1);

    ask("/settings clickbait on");
    var last = report("last", "You won't believe it", NOON, HAKIMI);
    assertThat(owedFor(Samples.suspected(last, suspicion))).isEqualTo(1);
  }

  private int owedFor(Report report) {
    return stories.add(new IncomingReport(report, null, "wire", true)).queued();
  }

  @Test
  void clickbaitIsMarkedInListsAndExplainedInTheStory() {
    var bait = report("bait", "You won't believe this", NOON, HAKIMI);
    var suspicion = new Suspicion(false, 0.6, List.of(ClickbaitTechnique.PROMISES), List.of());
    stories.add(new IncomingReport(Samples.suspected(bait, suspicion), null, "wire", false));

    assertThat(ask("/latest").plainText()).contains("Test Gazette").contains("clickbait");
    assertThat(ask("/story 1").plainText())
        .contains("Clickbait: the headline promises a surprise.");
  }

  @Test
  void storyShowsHowManyOutletsConfirmIt() {
    var first = report("one", "Hakimi scores", NOON.minusSeconds(60), HAKIMI);
    stories.add(new IncomingReport(first, null, "wire", false));
    assertThat(ask("/story 1").plainText()).contains("One outlet so far");

    stories.add(
        new IncomingReport(Samples.by("Marca", report("two", "A goal", NOON)), 1L, "w", false));
    assertThat(ask("/story 1").plainText()).contains("2 independent outlets, first: Test Gazette");

    stories.add(
        new IncomingReport(Samples.by("UEFA", report("three", "It is so", NOON)), 1L, "w", false));
    assertThat(ask("/story 1").plainText()).contains("Confirmed by UEFA");
  }

  @Test
  void alertsUseTheLanguageOfTheFirstQuestion() {
    maybe("/follow hakimi", "ar", ChatType.PRIVATE, true);
    assertThat(chats.settings(CHAT).alertLanguage()).isEqualTo("ar");

    ask("/settings language fr");
    assertThat(chats.settings(CHAT).alertLanguage()).isEqualTo("fr");
  }

  @Test
  void forgetErasesAllSubscriptions() {
    ask("/follow hakimi");
    ask("/subscribe");

    ask(button(ask("/forget"), "Erase").action());

    assertThat(subscriptions.ofChat(CHAT)).isEmpty();
    assertThat(subscriptions.feedSubscriptions(CHAT)).isEmpty();
  }

  @Test
  void personOutsideTheCatalogueCanBeFollowed() {
    var reply = ask("/follow Wilhelmina Testperson");

    ask(button(reply, "Follow Wilhelmina Testperson").action());

    assertThat(subscriptions.ofChat(CHAT))
        .extracting(subscription -> subscription.topic().key(), Subscription::name)
        .containsExactly(tuple("person/wilhelmina-testperson", "Wilhelmina Testperson"));
  }

  @Test
  void everyCommandIsInTheMenuOfEveryLanguage() {
    for (var language : List.of("en", "fr", "es", "ar")) {
      assertThat(commandDispatcher.menu(language))
          .hasSizeGreaterThanOrEqualTo(18)
          .allSatisfy(c -> {
            assertThat(c.name()).matches("[a-z]{1,32}");
            assertThat(c.description()).isNotBlank().hasSizeLessThanOrEqualTo(100);
          });
    }
  }

  @Test
  void namesAreCompletedWhileTyping() {
    assertThat(commandDispatcher.suggest(typing("player", "haki")))
        .anyMatch(s -> s.value().equals("Achraf Hakimi"));
    assertThat(commandDispatcher.suggest(typing("match", "morocco bel")))
        .anyMatch(s -> s.value().equals("morocco Belgium"));
  }

  private static BotService.Typing typing(String command, String typed) {
    return new BotService.Typing(new ChatId("test", "ann"), command, "", typed, "en");
  }
}
