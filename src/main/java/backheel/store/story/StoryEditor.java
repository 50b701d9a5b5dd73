package backheel.store.story;

import backheel.chat.ChatId;
import java.util.List;
import java.util.Optional;

/** The changes by which an operator decides which reports form one story. */
public interface StoryEditor {

  /**
   * Moves all reports of one story into another; the old number leads to the other story.
   *
   * @param by the chat that decides
   * @param why the operator's reason, "" for none
   * @return the decision, empty when these are not two stories
   */
  Optional<EditorialDecision> merge(long into, long from, ChatId by, String why);

  /**
   * Makes a separate story of some of a story's reports.
   *
   * @param reports the ids of the reports
   * @param by the chat that decides
   * @param why the operator's reason, "" for none
   * @return the decision, empty when none or all of the reports would move
   */
  Optional<EditorialDecision> split(long story, List<String> reports, ChatId by, String why);

  /** Reverts the latest decision in force; empty when there is none. */
  Optional<EditorialDecision> undo();
}
