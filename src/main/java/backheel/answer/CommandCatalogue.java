package backheel.answer;

import backheel.answer.alerts.AlertCommands;
import backheel.answer.chat.ChatCommands;
import backheel.answer.chat.RemoteChatSetup;
import backheel.answer.command.Command;
import backheel.answer.command.CommandEnvironment;
import backheel.answer.command.CommandGroup;
import backheel.answer.news.NewsCommands;
import backheel.answer.service.ServiceCommands;
import java.util.List;
import java.util.stream.Stream;

/** All commands by group, in the order in which menus and help show them. */
final class CommandCatalogue {
  private final List<CommandGroup> all;

  CommandCatalogue(CommandEnvironment environment, RemoteChatSetup remoteSetup) {
    all =
        List.of(
            new CommandGroup("news", newsAndWhy(environment)),
            new CommandGroup("alerts", AlertCommands.all(environment)),
            new CommandGroup("chat", ChatCommands.all(environment, remoteSetup)),
            new CommandGroup("backheel", ServiceCommands.all(environment, this::all)),
            new CommandGroup("operator", ServiceCommands.forOperators(environment)));
  }

  List<CommandGroup> all() {
    return all;
  }

  private static List<Command> newsAndWhy(CommandEnvironment environment) {
    return Stream.concat(
            NewsCommands.all(environment).stream(), Stream.of(AlertCommands.why(environment)))
        .toList();
  }
}
