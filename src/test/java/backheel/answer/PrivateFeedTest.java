package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.BOB;
import static backheel.answer.CommandFixture.GROUP;
import static backheel.testing.Samples.BELGIUM;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.by;
import static backheel.testing.Samples.report;
import static backheel.testing.Samples.withMatch;
import static backheel.testing.Samples.withQuote;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.BotService.Typing;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.store.feed.Feeds.Visibility;
import backheel.story.Report;
import backheel.story.Score;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What came by a feed that Ann added, asked for by Bob, who did not. */
@ExtendWith(StoreExtension.class)
class PrivateFeedTest {
  private static final String FEED = "https://hidden.example/feed?token=sesame";
  private static final ChatId CID = new ChatId("telegram", "3");

  /** Each stands in the feed alone, and nobody types it. */
  private static final List<String> SECRETS =
      List.of("zugzwang binds", "hidden.example", "sesame", "knows it", "9–8", "9-8");

  /** Each stands in the feed alone, and strangers try whether it is known. */
  private static final List<String> GUESSES = List.of("zugzwang", "quiet gazette", "whisperer");

  private final CommandFixture fixture;

  PrivateFeedTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  private static Report secret(String id) {
    var told =
        withQuote(
            withMatch(
                report(id, "Zugzwang binds Hakimi " + id, NOON, HAKIMI, MOROCCO, BELGIUM),
                MOROCCO,
                BELGIUM,
                new Score(9, 8)),
            "The whisperer knows it",
            HAKIMI);
    return by("Quiet Gazette", told);
  }

  /** Ann's feed brings a story, and the wire of everybody brings one about the same. */
  private long annKnows() {
    fixture.arrives(report("open", "Hakimi trains with Morocco", NOON, HAKIMI, MOROCCO));
    fixture.adds(ANN, FEED, "Quiet Gazette");
    return fixture.arrives(FEED, secret("one"));
  }

  /** Every command there is, with every kind of argument that could find the story. */
  private List<String> lines(long story) {
    var arguments =
        List.of(
            "",
            "hakimi",
            "morocco",
            "belgium",
            "morocco belgium",
            "hakimi + morocco",
            "zugzwang",
            "whisperer",
            "Quiet Gazette",
            "outlet Quiet Gazette",
            "" + story,
            "#" + story,
            story + " 1",
            story + " quote",
            story + " less",
            "story " + story,
            "story/" + story,
            "s_" + story,
            "2 " + story,
            story + " Quiet Gazette",
            story + " telegram:1",
            "1",
            "1 refuse",
            "w1",
            "preview",
            "w1 never",
            "1 never",
            "#2",
            "sub_p_achraf-hakimi");
    var lines = new ArrayList<String>();
    for (var command : fixture.commandDispatcher.all()) {
      if (!command.name().equals("forget")) {
        arguments.forEach(argument -> lines.add(("/" + command.name() + " " + argument).strip()));
      }
    }
    Stream.of("zugzwang", "hakimi", "quiet gazette", "" + story).forEach(lines::add);
    return lines;
  }

  private static String shown(Reply reply) {
    return (reply.plainText() + reply.buttons() + reply.options()).toLowerCase(Locale.ROOT);
  }

  @Test
  void noCommandShowsAPrivateFeedToStrangers() {
    long story = annKnows();
    int strangers = 1_000;

    for (var line : lines(story)) {
      var stranger = new ChatId("telegram", "" + ++strangers);
      fixture.ask(stranger, "/follow hakimi");
      var said = shown(fixture.ask(stranger, line));
      assertThat(said).as(line).doesNotContain(SECRETS);
      GUESSES.stream()
          .filter(guess -> !line.toLowerCase(Locale.ROOT).contains(guess))
          .forEach(guess -> assertThat(said).as(line).doesNotContain(guess));
    }
  }

  @Test
  void repeatedQuestionsRevealNothingOfAPrivateFeed() {
    long story = annKnows();

    for (var line : lines(story)) {
      fixture.clock.forward(Duration.ofMinutes(1));
      assertThat(shown(fixture.ask(BOB, line))).as(line).doesNotContain(SECRETS);
      fixture
          .inGroup(BOB, line)
          .ifPresent(reply -> assertThat(shown(reply)).as(line).doesNotContain(SECRETS));
    }
  }

  @Test
  void guessedNumbersFindNoPrivateStory() {
    long story = annKnows();

    for (var command : List.of("story", "why", "whynot", "read", "pictures", "card", "mute")) {
      assertThat(fixture.ask(BOB, "/" + command + " " + story).plainText())
          .as(command)
          .isEqualTo(
              fixture.ask(BOB, "/" + command + " 999").plainText().replace("999", "" + story));
    }
    assertThat(fixture.ask(BOB, "/start s_" + story).plainText())
        .isEqualTo(fixture.ask(BOB, "/start s_999").plainText().replace("999", "" + story));
  }

  @Test
  void privateStoriesAreNeitherSuggestedNorShared() {
    long story = annKnows();

    for (var who : List.of(BOB, GROUP)) {
      for (var command : fixture.commandDispatcher.all()) {
        for (var typed : List.of("", "zug", "quiet", "hakimi", "" + story)) {
          assertThat(
                  fixture
                      .commandDispatcher
                      .suggest(new Typing(who, command.name(), "", typed, "en"))
                      .toString()
                      .toLowerCase(Locale.ROOT))
              .doesNotContain(SECRETS)
              .doesNotContain(GUESSES);
        }
      }
    }
    // Not even Ann's own: what she puts into another chat is seen there by all.
    for (var who : List.of(ANN, BOB)) {
      for (var typed : List.of("", "zugzwang", "hakimi", "morocco", "quiet gazette")) {
        assertThat(
                fixture
                    .commandDispatcher
                    .inlineResults(who, typed, "en", 0)
                    .toString()
                    .toLowerCase(Locale.ROOT))
            .doesNotContain(SECRETS)
            .doesNotContain(GUESSES);
      }
    }
  }

  @Test
  void onlySubscribersOfThePrivateFeedAreAlerted() {
    var subscriptions = fixture.repositories.subscriptions();
    for (var target :
        List.of(
            new Topic.OfSubject(HAKIMI.key()),
            new Topic.OfSubject(MOROCCO.key()),
            new Topic.Pair(HAKIMI.key(), MOROCCO.key()),
            new Topic.Pair(MOROCCO.key(), BELGIUM.key()),
            Topic.outlet("Quiet Gazette"),
            new Topic.Words("zugzwang"),
            Topic.everything())) {
      subscriptions.add(BOB, target, "", SubscriptionFilter.UNFILTERED);
    }
    fixture.adds(ANN, FEED, "Quiet Gazette");
    fixture.adds(CID, FEED, "Quiet Gazette");

    long story = fixture.arrives(FEED, secret("one"));

    assertThat(fixture.owed(BOB)).isEmpty();
    assertThat(fixture.owed(ANN)).containsExactly(story);
    assertThat(fixture.owed(CID)).containsExactly(story);
  }

  @Test
  void subscribersFindStoriesOfThePrivateFeedByEveryCommand() {
    long story = annKnows();

    for (var line :
        List.of(
            "/latest",
            "/latest hakimi",
            "/player hakimi",
            "/team morocco",
            "/match morocco belgium",
            "/quotes hakimi",
            "/quotes",
            "/search zugzwang",
            "/story " + story,
            "/read " + story,
            "/why " + story,
            "/whynot " + story,
            "/start s_" + story,
            "zugzwang")) {
      assertThat(fixture.ask(ANN, line).plainText().toLowerCase(Locale.ROOT))
          .as(line)
          .containsAnyOf("zugzwang", "quiet gazette", "whisperer");
    }
    assertThat(fixture.ask(ANN, "/story " + story).plainText())
        .contains("Visible in this chat only");
    assertThat(
            fixture
                .commandDispatcher
                .suggest(new Typing(ANN, "story", "number", "zug", "en"))
                .toString())
        .contains("Zugzwang");
  }

  @Test
  void formerSubscribersNoLongerFindThePrivateFeed() {
    long story = annKnows();

    fixture.ask(ANN, "/unsubscribe " + FEED);

    assertThat(fixture.ask(ANN, "/story " + story).plainText()).doesNotContain("Zugzwang");
    assertThat(fixture.ask(ANN, "/latest").plainText()).doesNotContain("Zugzwang");
  }

  @Test
  void publishedFeedIsFoundByEveryoneWithoutNewAlerts() {
    long story = annKnows();
    fixture.operators.add(CID);
    fixture.ask(BOB, "/follow hakimi");

    var list = fixture.ask(CID, "/sources");
    assertThat(list.plainText()).contains("Quiet Gazette").contains("undecided").contains("1 chat");
    var sheet = fixture.press(CID, CommandFixture.button(list, "1"));
    assertThat(sheet.plainText()).contains("hidden.example");
    var done = fixture.press(CID, CommandFixture.button(sheet, "Open to everyone"));

    assertThat(done.plainText()).contains("open to everyone");
    assertThat(fixture.ask(BOB, "/story " + story).plainText()).contains("Zugzwang");
    assertThat(fixture.ask(BOB, "/search zugzwang").plainText()).contains("Quiet Gazette");
    assertThat(fixture.ask(BOB, "/quotes hakimi").plainText()).contains("whisperer");
    assertThat(fixture.owed(BOB)).isEmpty();
    assertThat(fixture.owed(ANN)).as("the story, then the note").containsExactly(story);
    assertThat(fixture.woken).contains(ANN);

    long next = fixture.arrives(FEED, secret("two"));
    assertThat(fixture.owed(BOB)).as("the next one is told").containsExactly(next);
  }

  @Test
  void feedMadePrivateAgainIsHiddenAgain() {
    long story = annKnows();
    fixture.operators.add(CID);
    fixture.ask(CID, "/sources 1 take");
    assertThat(fixture.ask(BOB, "/story " + story).plainText()).contains("Zugzwang");

    assertThat(fixture.ask(CID, "/sources 1 private").plainText()).contains("private to the chats");

    assertThat(fixture.ask(BOB, "/story " + story).plainText()).doesNotContain("Zugzwang");
    assertThat(fixture.ask(ANN, "/story " + story).plainText()).contains("Zugzwang");
    assertThat(fixture.ask(BOB, "/latest").plainText()).doesNotContain("Zugzwang");
  }

  @Test
  void refusedFeedEndsAndItsSubscribersAreNotified() {
    annKnows();
    fixture.operators.add(CID);

    assertThat(fixture.ask(CID, "/sources 1 refuse").plainText()).contains("no longer read");

    assertThat(fixture.follows(ANN)).isEmpty();
    assertThat(fixture.woken).contains(ANN);
    assertThat(fixture.ask(ANN, "/latest").plainText()).doesNotContain("Zugzwang");
    assertThat(fixture.ask(ANN, "/subscribe " + FEED).plainText()).contains("has blocked");
    assertThat(fixture.feeds.visibility(FEED)).contains(Visibility.REFUSED);
    assertThat(fixture.feeds.activeFeeds()).isEmpty();
  }

  @Test
  void onlyTheOperatorSeesTheListOfFeeds() {
    annKnows();

    assertThat(fixture.ask(BOB, "/sources").plainText()).contains("no command");
    assertThat(fixture.ask(BOB, "/sources 1 take").plainText()).contains("no command");
    assertThat(fixture.feeds.visibility(FEED)).contains(Visibility.ASKED);
    assertThat(fixture.ask(BOB, "/help").plainText()).doesNotContain("/sources");
  }

  @Test
  void theListOfFeedsHasPages() {
    fixture.operators.add(CID);
    assertThat(fixture.ask(CID, "/sources").plainText()).contains("No chat has added a feed");
    for (int i = 1; i <= 12; i++) {
      fixture.adds(ANN, "https://f" + i + ".example/rss", "Feed number " + i);
      fixture.clock.forward(Duration.ofMinutes(1));
    }

    var first = fixture.ask(CID, "/sources");
    assertThat(first.plainText()).contains("Feed number 12").doesNotContain("Feed number 7\n");
    var last = fixture.ask(CID, "/sources #3");
    assertThat(last.plainText()).contains("Feed number 1").doesNotContain("Feed number 12");
    assertThat(fixture.ask(CID, "/sources #99").plainText()).contains("Feed number 1");
    assertThat(fixture.ask(CID, "/sources 77").plainText()).contains("Feed number 12");
  }

  @Test
  void storiesOfPrivateFeedsCannotBeMergedOrSplit() {
    long story = annKnows();
    fixture.operators.add(CID);

    assertThat(fixture.ask(CID, "/merge 1 " + story).plainText())
        .contains("not two different stories");
    assertThat(fixture.ask(CID, "/merge " + story + " 1").plainText())
        .contains("not two different stories");
    assertThat(fixture.ask(CID, "/split " + story + " 1").plainText()).doesNotContain("Zugzwang");
  }

  @Test
  void linkedChatFindsThePrivateStories() {
    long story = annKnows();
    fixture.chats.setHome(ANN, BOB);

    assertThat(fixture.ask(BOB, "/story " + story).plainText()).contains("Zugzwang");
    assertThat(fixture.ask(CID, "/story " + story).plainText()).doesNotContain("Zugzwang");
  }

  @Test
  void sharedButtonOpensItsPrivateStoryAndNoOther() {
    long story = annKnows();
    fixture.arrives(FEED, secret("two"));
    var shown =
        fixture.stories.byNumber(fixture.chats.viewer(ANN), story).orElseThrow().reference();

    assertThat(fixture.ask(BOB, "/story " + shown).plainText())
        .contains("Zugzwang binds Hakimi one")
        .doesNotContain("Visible in this chat only");
    assertThat(fixture.ask(BOB, "/read " + shown).plainText()).contains("Zugzwang");
    assertThat(fixture.ask(BOB, "/start s_" + shown).plainText()).contains("Zugzwang");
    var other = (story + 1) + shown.substring(shown.indexOf('-'));
    var wrong = story + "-" + "0123456789abcdef";
    for (var guess : List.of(other, wrong, "" + story)) {
      assertThat(fixture.ask(BOB, "/story " + guess).plainText()).doesNotContain("Zugzwang");
    }
    assertThat(fixture.ask(BOB, "/latest").plainText()).doesNotContain("Zugzwang");
  }
}
