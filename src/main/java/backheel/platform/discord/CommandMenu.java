package backheel.platform.discord;

import backheel.chat.Answers;
import backheel.chat.Answers.Argument;
import backheel.chat.Answers.CommandWord;
import backheel.platform.discord.Interaction.Deed;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bot's commands as Discord lists them, and slash commands as lines that the house reads. */
final class CommandMenu {
  /** The part of a command that is the command alone: Discord sends none without a part. */
  private static final String BARE = "show";

  private final Answers answers;
  private final List<CommandWord> commands;

  CommandMenu(Answers answers) {
    this.answers = answers;
    this.commands = answers.commands("en");
  }

  /** The whole list, as Discord's bulk overwrite takes it. */
  ArrayNode json() {
    var all =
        new Translated<>(
            commands,
            Translated.LOCALES.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), answers::commands)));
    return CommandList.json(all.inside(Function.identity(), CommandWord::name));
  }

  /** The line somebody would have typed: the name and the values, in the order of the arguments. */
  String line(Deed.Command command) {
    var order = arguments(command).stream().map(Argument::name).toList();
    var line = new StringBuilder("/" + command.name());
    if (!command.part().isEmpty() && !command.part().equals(BARE)) {
      line.append(' ').append(command.part());
    }
    command.options().stream()
        .sorted(Comparator.comparingInt(option -> order.indexOf(option.name())))
        .map(Interaction.Option::value)
        .filter(value -> !value.isEmpty())
        .forEach(value -> line.append(' ').append(value));
    return line.toString();
  }

  /** Whether nobody but the asker is to see the answer, nor that we are thinking. */
  boolean isDiscreet(Interaction interaction) {
    return interaction.deed() instanceof Deed.Command command
        && named(commands, command.name()).filter(CommandWord::discreet).isPresent();
  }

  private List<Argument> arguments(Deed.Command command) {
    var word = named(commands, command.name());
    return word.flatMap(whole -> named(whole.parts(), command.part()))
        .or(() -> word)
        .map(CommandWord::arguments)
        .orElse(List.of());
  }

  private static Optional<CommandWord> named(List<CommandWord> words, String name) {
    return words.stream().filter(word -> word.name().equals(name)).findFirst();
  }
}
