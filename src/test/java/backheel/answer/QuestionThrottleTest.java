package backheel.answer;

import static backheel.answer.CommandFixture.ANN;
import static backheel.answer.CommandFixture.BOB;
import static backheel.answer.CommandFixture.CHANNEL;
import static backheel.answer.CommandFixture.GROUP;
import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.answer.command.QuestionThrottle;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.store.report.Viewer;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Limits, and what people try who mean no good. */
@ExtendWith(StoreExtension.class)
class QuestionThrottleTest {
  private final CommandFixture fixture;

  QuestionThrottleTest(TestStore store) {
    fixture = new CommandFixture(store);
  }

  private Optional<Reply> says(ChatId person, String text) {
    return fixture.commandDispatcher.answer(Question.typed(person, text, "en"));
  }

  @Test
  void floodIsAnsweredOnceAndThenIgnored() {
    for (int i = 0; i < QuestionThrottle.BURST_PER_PERSON; i++) {
      assertThat(says(ANN, "/help").orElseThrow().plainText()).contains("What you can ask");
    }

    assertThat(says(ANN, "/help").orElseThrow().plainText()).contains("That was fast");
    assertThat(says(ANN, "/help")).isEmpty();
    assertThat(says(BOB, "/help")).isPresent();
  }

  @Test
  void answersResumeOnlyAfterAPause() {
    for (int i = 0; i < 2 * QuestionThrottle.BURST_PER_PERSON; i++) {
      says(ANN, "/help");
    }
    fixture.clock.forward(Duration.ofSeconds(2));
    assertThat(says(ANN, "/help")).isEmpty();

    fixture.clock.forward(Duration.ofSeconds(10));

    assertThat(says(ANN, "/help").orElseThrow().plainText()).contains("What you can ask");
  }

  @Test
  void floodOfOneMemberDoesNotThrottleOthersInTheGroup() {
    for (int i = 0; i < 2 * QuestionThrottle.BURST_PER_PERSON; i++) {
      fixture.inGroup(ANN, "/help");
    }

    assertThat(fixture.inGroup(ANN, "/help")).isEmpty();
    assertThat(fixture.inGroup(BOB, "/help")).isPresent();
  }

  @Test
  void feedsAreThrottledWithTheTimeOfTheNextAllowedOne() {
    for (int i = 0; i < 6; i++) {
      assertThat(
              says(ANN, "/subscribe https://feed" + i + ".example/rss").orElseThrow().plainText())
          .contains("I couldn’t find a feed");
    }

    assertThat(says(ANN, "/subscribe https://feed.example/rss").orElseThrow().plainText())
        .contains("You can add the next one in ")
        .contains("seconds");
    assertThat(says(ANN, "/abonner https://feed.example/rss").orElseThrow().plainText())
        .contains("You can add the next one in ");
    assertThat(says(BOB, "/subscribe https://feed.example/rss").orElseThrow().plainText())
        .contains("I couldn’t find a feed");
  }

  @Test
  void throttledQuestionIsAnsweredOnce() {
    var question = Question.typed(ANN, "/help", "en");

    assertThat(fixture.commandDispatcher.throttled(question).orElseThrow().plainText())
        .contains("fast");
    assertThat(fixture.commandDispatcher.throttled(question)).isEmpty();
    assertThat(says(ANN, "/help")).isEmpty();
    assertThat(says(BOB, "/help")).isPresent();
  }

  @Test
  void inlineQueriesAreThrottled() {
    int asked = 0;
    for (int i = 0; i < 2_000; i++) {
      asked += fixture.commandDispatcher.inlineResults(ANN, "", "en", 0).isEmpty() ? 0 : 1;
    }
    assertThat(asked).isLessThanOrEqualTo(10 * QuestionThrottle.BURST_PER_PERSON);
    assertThat(fixture.commandDispatcher.inlineResults(BOB, "", "en", 0)).isEqualTo(List.of());
  }

  @Test
  void subscriptionsOfAChatHaveAMaximum() {
    for (int i = 0; i < 60; i++) {
      fixture.clock.forward(Duration.ofSeconds(5));
      says(ANN, "/follow words knee" + "abcdefghij".charAt(i % 10) + "abcdefghij".charAt(i / 10));
    }
    assertThat(fixture.follows(ANN)).hasSize(25);
    for (int i = 0; i < 60; i++) {
      fixture.clock.forward(Duration.ofSeconds(5));
      says(ANN, "/follow outlet paper" + i);
    }
    assertThat(fixture.follows(ANN)).hasSize(50);
    assertThat(says(ANN, "/follow hakimi").orElseThrow().plainText()).contains("the maximum");
  }

  @Test
  void forgedButtonCanDoNoMoreThanATypedCommand() {
    fixture.invited();
    long story = fixture.arrives(report("one", "Hakimi scores", NOON, HAKIMI));
    fixture.arrives(report("two", "Rain in Rabat", NOON));
    long before = fixture.stories.counts().stories();

    for (var line :
        List.of(
            "/merge 1 2",
            "/split 1 Test Gazette",
            "/undo",
            "/at -100123 /follow hakimi",
            "/at -100123 /settings resume",
            "/at -100123 live",
            "/at -100123 /test",
            "/~0000000000",
            "/~../../etc",
            "/~",
            "/subscription w1 unfollow",
            "/why 1 telegram:-100123",
            "\u0000\u0000",
            "/link to telegram:-100123")) {
      assertThat(fixture.pressInGroup(BOB, BOB, line).map(Reply::plainText).orElse("silence"))
          .as(line)
          .isNotBlank();
      assertThat(
              fixture.commandDispatcher.answer(
                  new Question(BOB, line, "en", ChatType.PRIVATE, () -> true, null, BOB)))
          .as(line)
          .isPresent();
    }

    assertThat(fixture.follows(CHANNEL)).isEmpty();
    assertThat(fixture.owed(CHANNEL)).isEmpty();
    assertThat(fixture.chats.settings(CHANNEL).paused()).isTrue();
    assertThat(fixture.stories.counts().stories()).isEqualTo(before);
    assertThat(fixture.stories.byNumber(Viewer.ANYBODY, story)).isPresent();
  }

  @Test
  void buttonWithoutAStoredActionIsExplained() {
    assertThat(says(ANN, "/~0123456789abcdef0123").orElseThrow().plainText())
        .contains("This list is out of date");
  }

  @Test
  void listsObeyTheirAskerAndChatMenusObeyAllManagers() {
    for (int i = 0; i < 12; i++) {
      fixture.arrives(report("r" + i, "Story number " + i, NOON.plusSeconds(i), HAKIMI));
    }

    var turned = fixture.pressInGroup(BOB, ANN, "/latest #2").orElseThrow();
    assertThat(turned.plainText()).contains("someone else");
    assertThat(turned.mode()).isEqualTo(Reply.ReplyMode.NOTE);
    assertThat(fixture.pressInGroup(ANN, ANN, "/latest #2").orElseThrow().mode())
        .isEqualTo(Reply.ReplyMode.REPLACE);

    fixture.manages(ANN, GROUP);
    fixture.manages(BOB, GROUP);
    assertThat(fixture.pressInGroup(BOB, ANN, "/settings pause").orElseThrow().plainText())
        .contains("paused");
    assertThat(
            fixture
                .pressInGroup(new ChatId("telegram", "3"), ANN, "/settings resume")
                .orElseThrow()
                .plainText())
        .contains("who manage");
  }
}
