package backheel.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.answer.command.CommandRequest;
import backheel.answer.command.SystemStatusProvider;
import backheel.answer.command.SystemStatusProvider.Group;
import backheel.answer.command.SystemStatusProvider.Line;
import backheel.answer.command.SystemStatusProvider.Note;
import backheel.answer.command.SystemStatusProvider.Sign;
import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.PlatformCapabilities;
import backheel.chat.Question;
import backheel.football.Catalogue;
import backheel.message.StoryRenderer;
import backheel.store.report.Viewer;
import backheel.testing.IdleOperator;
import backheel.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are told what concerns them, operators everything. */
class StatusCommandTest {
  private static final ChatId ANN = new ChatId("telegram", "1");
  private static final ChatId OPERATOR = new ChatId("telegram", "900");

  private static String told(ChatId chat, String language) {
    var words = LocalizedTexts.in(language);
    var question = Question.typed(chat, "/status", language);
    var storyRenderer = new StoryRenderer(words, Catalogue.bundled(), Samples.NOON);
    var request =
        new CommandRequest(
            question,
            "",
            1,
            words,
            storyRenderer,
            Viewer.ANYBODY,
            PlatformCapabilities.COMMON,
            Samples.NOON);
    return new StatusCommand(new House(), new IdleOperator(asked -> asked.chat().equals(OPERATOR)))
        .answer(request)
        .plainText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "ar"})
  void statusHidesAddressesPathsPortsAndFeedsOfOthers(String language) {
    assertThat(told(ANN, language))
        .doesNotContain("http")
        .doesNotContain("8081")
        .doesNotContain("/srv")
        .doesNotContain("key=")
        .doesNotContain("Fan Page of Bob")
        .contains("telegram")
        .contains("My own feed");
  }

  @Test
  void statusCountsSourcesAndListsOnesOwnFeeds() {
    assertThat(told(ANN, "en"))
        .contains("⚠ telegram – 3 waiting")
        .contains("⚠ 12 sources: 10 working, 2 failing, last news 5 minutes ago")
        .contains("Your feeds")
        .contains("⚠ My own feed – can’t be read at the moment");
  }

  @Test
  void statusNamesFailingSourcesAndReasonsForOperators() {
    assertThat(told(OPERATOR, "en"))
        .contains("⚠ Fan Page of Bob – ")
        .contains("too slow to read: http://127.0.0.1:8081/a?key=1")
        .contains("cannot be reached at http://127.0.0.1:8081")
        .contains("/srv/backheel/data");
  }

  /** A house in trouble. */
  private static final class House implements SystemStatusProvider {
    @Override
    public List<Line> lines() {
      return List.of(
          new Line(
              Group.PLATFORMS,
              "telegram",
              Sign.TROUBLE,
              List.of(
                  new Note.Words("cannot be reached at http://127.0.0.1:8081"),
                  new Note.Message("status.line.owed", "n", 3))),
          new Line(
              Group.SOURCES,
              "",
              Sign.TROUBLE,
              List.of(
                  new Note.Message("status.line.sources", "n", 12, "well", 10, "failing", 2),
                  new Note.When("status.line.news", Samples.NOON.minusSeconds(300)))),
          new Line(
              Group.SOURCES,
              "Fan Page of Bob",
              Sign.TROUBLE,
              List.of(new Note.Words("too slow to read: http://127.0.0.1:8081/a?key=1")),
              /* forOperators= */ true),
          new Line(
              Group.STORE,
              "database",
              Sign.TROUBLE,
              List.of(
                  new Note.Message("status.line.unwritable"),
                  new Note.Words("/srv/backheel/data/backheel.db: disk full"))));
    }

    @Override
    public List<Line> feedsOf(ChatId chat) {
      return List.of(
          new Line(
              Group.SOURCES,
              chat.equals(ANN) ? "My own feed" : "Another feed",
              Sign.TROUBLE,
              List.of(new Note.Message("status.feed.trouble"))));
    }
  }
}
