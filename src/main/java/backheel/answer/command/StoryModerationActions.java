package backheel.answer.command;

import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.store.story.EditorialDecision;
import java.util.List;
import java.util.Optional;

/** The operator's actions, which decide which reports form one story. */
public interface StoryModerationActions {

  /** Returns whether the asker is the operator. */
  boolean isOperator(Question question);

  /** Moves all reports of one story into another; empty if these are not two stories. */
  Optional<EditorialDecision> merge(long into, long from, ChatId by, String why);

  /** Makes these reports a story of their own; empty if none or all would go. */
  Optional<EditorialDecision> split(long story, List<String> reports, ChatId by, String why);

  /** Reverts the latest decision; empty if there is none. */
  Optional<EditorialDecision> undo();

  /** Actions without an operator: no one may act, and nothing is done. */
  StoryModerationActions NONE =
      new StoryModerationActions() {
        @Override
        public boolean isOperator(Question question) {
          return false;
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
      };
}
