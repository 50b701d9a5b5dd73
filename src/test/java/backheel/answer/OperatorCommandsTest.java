package backheel.answer;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.answer.command.StoryModerationActions;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.store.story.CachedStories;
import backheel.store.story.EditorialDecision;
import backheel.store.story.IncomingReport;
import backheel.store.story.StoryEditor;
import backheel.story.JoinReason;
import backheel.testing.TestServices;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class OperatorCommandsTest {
  /** The chat "boss" is the operator's. */
  private record Operator(StoryEditor stories) implements StoryModerationActions {
    @Override
    public boolean isOperator(Question question) {
      return question.chat().address().equals("boss");
    }

    @Override
    public Optional<EditorialDecision> merge(long into, long from, ChatId by, String why) {
      return stories.merge(into, from, by, why);
    }

    @Override
    public Optional<EditorialDecision> split(
        long story, List<String> reports, ChatId by, String why) {
      return stories.split(story, reports, by, why);
    }

    @Override
    public Optional<EditorialDecision> undo() {
      return stories.undo();
    }
  }

  private static String ask(CommandDispatcher commandDispatcher, String who, String text) {
    var chat = new ChatId("fake", who);
    return commandDispatcher.answer(Question.typed(chat, text, "en")).orElseThrow().plainText();
  }

  @Test
  void onlyOperatorsMergeSplitAndUndoAndEveryoneMayAskWhy(TestStore store) {
    var stories = store.get(CachedStories.class);
    var commandDispatcher =
        new CommandDispatcher(TestServices.on(store).operator(new Operator(stories)).build());
    stories.add(new IncomingReport(report("a", "Hakimi signs", NOON, HAKIMI), null, "w", false));
    stories.add(
        new IncomingReport(
            report("b", "Hakimi stays", NOON, MBAPPE),
            1L,
            "w",
            false,
            List.of(new JoinReason(JoinReason.Kind.COPY, "58"))));

    assertThat(ask(commandDispatcher, "ann", "/why 1"))
        .contains("58 %")
        .contains("the first report");
    assertThat(ask(commandDispatcher, "ann", "/split 1 2")).contains("no command");
    assertThat(ask(commandDispatcher, "ann", "/help")).doesNotContain("/split");
    assertThat(ask(commandDispatcher, "boss", "/help")).contains("/split");
    assertThat(ask(commandDispatcher, "boss", "/split 1 2")).contains("story 2");
    assertThat(ask(commandDispatcher, "boss", "/merge 1 2 it is one")).contains("part of story 1");
    assertThat(ask(commandDispatcher, "ann", "/why 2")).contains("it is one");
    assertThat(ask(commandDispatcher, "boss", "/undo")).contains("separate from story 1");
    assertThat(ask(commandDispatcher, "boss", "/undo")).contains("part of story 1 again");
    assertThat(ask(commandDispatcher, "boss", "/undo")).contains("nothing to undo");
  }
}
