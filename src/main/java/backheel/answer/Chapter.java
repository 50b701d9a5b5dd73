package backheel.answer;

import java.util.List;

/**
 * Commands that belong together, as the help shows them.
 *
 * @param name what {@code /help} takes for it; its title is the message {@code help.NAME}
 */
record Chapter(String name, List<Command> commands) {
  Chapter {
    commands = List.copyOf(commands);
  }

  Chapter(String name, Command... commands) {
    this(name, List.of(commands));
  }
}
