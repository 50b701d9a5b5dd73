package backheel.answer.command;

import java.util.List;

/**
 * A group of commands, as the help shows them.
 *
 * @param name the name that {@code /help} takes; the title is the message {@code help.NAME}
 */
public record CommandGroup(String name, List<Command> commands) {
  public CommandGroup {
    commands = List.copyOf(commands);
  }
}
