package backheel.answer;

import backheel.chat.Answers.Audience;
import backheel.chat.Reply;
import java.util.List;

/**
 * One thing people can ask. A new one is a new class here and a line in {@link Commands}; its
 * description is the message {@code command.NAME}.
 */
interface Command {

  /** What people type after the slash, a-z. */
  String name();

  /** Other words for it, in any language. */
  default List<String> alsoCalled() {
    return List.of();
  }

  /** Whose menu it is in; a command for {@code MANAGERS} changes what the whole chat gets. */
  default Audience audience() {
    return Audience.ALL;
  }

  /** What it takes, in order; the description is the message {@code argument.NAME}. */
  default List<Takes> takes() {
    return List.of();
  }

  /** Whether it stands in the menus; buttons use some commands that people need not know. */
  default boolean isListed() {
    return !isForOperators();
  }

  /** Whether only the operator may use it; others are not told of it. */
  default boolean isForOperators() {
    return false;
  }

  /** What the command is to do when it was called by this word, with the rest behind it. */
  default String argument(String word, String rest) {
    return rest;
  }

  Reply answer(Asked asked);

  /** An argument of a command. */
  record Takes(String name, boolean required, boolean suggests) {
    static final List<Takes> A_NAME = List.of(new Takes("name", true, true));
  }
}
