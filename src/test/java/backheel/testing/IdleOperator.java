package backheel.testing;

import backheel.answer.command.StoryModerationActions;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.store.story.EditorialDecision;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An operator whose decisions change nothing.
 *
 * @param asks whether a question is the operator's
 */
public record IdleOperator(Predicate<Question> asks) implements StoryModerationActions {
  @Override
  public boolean isOperator(Question question) {
    return asks.test(question);
  }

  @Override
  public Optional<EditorialDecision> merge(long into, long from, ChatId by, String why) {
    return Optional.empty();
  }

  @Override
  public Optional<EditorialDecision> split(
      long story, List<String> reports, ChatId by, String why) {
    return Optional.empty();
  }

  @Override
  public Optional<EditorialDecision> undo() {
    return Optional.empty();
  }
}
