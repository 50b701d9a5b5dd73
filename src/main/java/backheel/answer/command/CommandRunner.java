package backheel.answer.command;

import backheel.chat.Question;
import backheel.chat.Reply;
import java.util.Optional;

/** A runner for other command lines. */
public interface CommandRunner {
  /** Runs a line for the same person, in the same chat. */
  Reply run(CommandRequest request, String line);

  /** Runs a line for the private chat itself, even while another chat is being set up from it. */
  Reply runInPrivateChat(CommandRequest request, String line);

  /** Runs a line in the question's chat, which is not the one in which it was typed. */
  Optional<Reply> runInManagedChat(Question question, String line);

  /** Returns the command of a line; none if it is not a command line. */
  Optional<Command> commandOf(String line);
}
