package backheel.answer;

import backheel.chat.Reply;

/** The meaning of a question's text. */
sealed interface QuestionIntent {

  /**
   * A command line to run.
   *
   * @param inManagedChat the line to run instead if it is meant for a chat that is being set up
   */
  record Run(String line, String inManagedChat) implements QuestionIntent {
    static Run of(String line) {
      return new Run(line, line);
    }

    /** Returns whether the text could mean either chat, as text without a command does. */
    boolean dependsOnChat() {
      return !inManagedChat.equals(line);
    }
  }

  /** A text that is answered without running a command. */
  record Answered(Reply reply) implements QuestionIntent {}

  /** A text of a group that is not meant for the bot. */
  record Ignored() implements QuestionIntent {}
}
