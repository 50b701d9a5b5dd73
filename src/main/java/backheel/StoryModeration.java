package backheel;

import backheel.answer.command.StoryModerationActions;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.platform.web.WebPlatformFactory;
import backheel.store.story.EditorialDecision;
import backheel.store.story.StoryEditor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operator's decisions about which reports form one story, carried out by the newsroom. */
final class StoryModeration implements StoryModerationActions {
  private final StoryEditor editor;
  private final Newsroom newsroom;
  private final Set<String> operators;

  /**
   * @param operators the operators' chats as {@code platform:address}, each a private chat
   */
  StoryModeration(StoryEditor editor, Newsroom newsroom, Set<String> operators) {
    this.editor = editor;
    this.newsroom = newsroom;
    this.operators = Set.copyOf(operators);
  }

  /**
   * Returns whether the question comes from the operator. The web chat is reachable from this
   * machine only, so everyone who uses it counts as the operator.
   */
  @Override
  public boolean isOperator(Question question) {
    return question.chatType() == ChatType.PRIVATE
        && (question.chat().platform().equals(WebPlatformFactory.NAME)
            || operators.contains(question.chat().toString()));
  }

  @Override
  public Optional<EditorialDecision> merge(long into, long from, ChatId by, String why) {
    return newsroom.decide(() -> editor.merge(into, from, by, why));
  }

  @Override
  public Optional<EditorialDecision> split(
      long story, List<String> reports, ChatId by, String why) {
    return newsroom.decide(() -> editor.split(story, reports, by, why));
  }

  @Override
  public Optional<EditorialDecision> undo() {
    return newsroom.decide(editor::undo);
  }
}
