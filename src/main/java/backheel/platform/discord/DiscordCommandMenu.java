package backheel.platform.discord;

import backheel.chat.BotService;
import backheel.chat.MenuCommand;
import backheel.chat.MenuCommand.Argument;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bot's commands in Discord's form, and the conversion of slash commands to command lines. */
final class DiscordCommandMenu {
  /** The subcommand that stands for the command alone: Discord sends none without a subcommand. */
  private static final String DEFAULT_SUBCOMMAND = "show";

  private final BotService botService;
  private final List<MenuCommand> commands;

  DiscordCommandMenu(BotService botService) {
    this.botService = botService;
    this.commands = botService.menu("en");
  }

  /** Returns the whole list, in the form of Discord's bulk overwrite. */
  ArrayNode json() {
    var all =
        new LocalizedMenuItem<>(
            commands,
            LocalizedMenuItem.LOCALES.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), botService::menu)));
    return CommandDefinitionWriter.json(all.parts(Function.identity(), MenuCommand::name));
  }

  /**
   * Returns the command line that a person would have typed: the name and the values, in the order
   * of the arguments.
   */
  String commandLine(InteractionKind.Command command) {
    var order = arguments(command).stream().map(Argument::name).toList();
    var line = new StringBuilder("/" + command.name());
    if (!command.subcommand().isEmpty() && !command.subcommand().equals(DEFAULT_SUBCOMMAND)) {
      line.append(' ').append(command.subcommand());
    }
    command.options().stream()
        .sorted(Comparator.comparingInt(filledOption -> order.indexOf(filledOption.name())))
        .map(Interaction.FilledOption::value)
        .filter(value -> !value.isEmpty())
        .forEach(value -> line.append(' ').append(value));
    return line.toString();
  }

  /** Returns whether only the asker may see the answer and the indicator before it. */
  boolean isEphemeral(Interaction interaction) {
    return interaction.kind() instanceof InteractionKind.Command command
        && named(commands, command.name()).filter(MenuCommand::discreet).isPresent();
  }

  private List<Argument> arguments(InteractionKind.Command command) {
    var word = named(commands, command.name());
    return word.flatMap(whole -> named(whole.parts(), command.subcommand()))
        .or(() -> word)
        .map(MenuCommand::arguments)
        .orElse(List.of());
  }

  private static Optional<MenuCommand> named(List<MenuCommand> words, String name) {
    return words.stream().filter(word -> word.name().equals(name)).findFirst();
  }
}
