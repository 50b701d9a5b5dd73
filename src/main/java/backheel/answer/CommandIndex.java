package backheel.answer;

import backheel.answer.command.Command;
import backheel.answer.command.CommandGroup;
import backheel.answer.command.InputNormalizer;
import backheel.chat.BotService.Suggestion;
import backheel.chat.LocalizedTexts;
import backheel.chat.MenuCommand;
import backheel.chat.MenuCommand.Argument;
import backheel.language.InputVocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of commands: their menu entries by language, and the words that people type for them.
 */
final class CommandIndex {
  /** Name of the only group whose answers everyone in a group chat may see. */
  private static final String PUBLIC_GROUP = "news";

  private final List<Command> all;
  private final Map<String, Command> byWord = new HashMap<>();
  private final Set<Command> discreet = new HashSet<>();
  private final Map<String, List<MenuCommand>> shown = new ConcurrentHashMap<>();

  CommandIndex(List<CommandGroup> chapters) {
    for (var commandGroup : chapters) {
      commandGroup.commands().stream()
          .filter(command -> command.isForAskerOnly() || !commandGroup.name().equals(PUBLIC_GROUP))
          .forEach(discreet::add);
    }
    all = chapters.stream().flatMap(commandGroup -> commandGroup.commands().stream()).toList();
    all.forEach(command -> byWord.put(command.name(), command));
    for (var command : all) {
      InputVocabulary.words("also." + command.name(), InputNormalizer::fold)
          .forEach(word -> byWord.putIfAbsent(word, command));
      for (var language : LocalizedTexts.LANGUAGES) {
        var called =
            called(LocalizedTexts.in(language), command.name(), "called." + command.name());
        byWord.putIfAbsent(InputNormalizer.fold(called), command);
      }
    }
  }

  List<Command> all() {
    return all;
  }

  /** Returns the command of this name in any language, null if there is none. */
  @Nullable Command named(String word) {
    return byWord.get(InputNormalizer.fold(word));
  }

  /** Returns the command of a line such as {@code /follow hakimi}, null if there is none. */
  @Nullable Command commandOf(String line) {
    return line.startsWith("/") ? named(TypedCommand.parse(line).word()) : null;
  }

  /** Returns every listed command, described in the language. */
  List<MenuCommand> entries(String language) {
    return shown.computeIfAbsent(LocalizedTexts.in(language).language(), this::described);
  }

  private List<MenuCommand> described(String language) {
    var words = LocalizedTexts.in(language);
    return all.stream()
        .filter(Command::isListed)
        .map(command ->
            new MenuCommand(
                command.name(),
                called(words, command.name(), "called." + command.name()),
                words.text("command." + command.name()),
                arguments(words, command.arguments()),
                command.parts().stream().map(part -> part(words, command, part)).toList(),
                command.audience(),
                discreet.contains(command)))
        .toList();
  }

  private static MenuCommand part(LocalizedTexts words, Command command, Command.Part part) {
    return new MenuCommand(
        part.name(),
        called(words, part.name(), "called.part." + part.name()),
        words.text("part." + command.name() + "." + part.name()),
        arguments(words, part.arguments()),
        List.of(),
        command.audience());
  }

  private static List<Argument> arguments(LocalizedTexts words, List<Command.ArgumentSpec> taken) {
    return taken.stream()
        .map(argumentSpec ->
            new Argument(
                argumentSpec.name(),
                called(words, argumentSpec.name(), "called.argument." + argumentSpec.name()),
                words.text("argument." + argumentSpec.name()),
                argumentSpec.required(),
                argumentSpec.suggests(),
                argumentSpec.choices().stream()
                    .map(choice -> new Suggestion(words.text("choice." + choice), choice))
                    .toList()))
        .toList();
  }

  /** Returns the name in a language, or the internal name if that language has no word for it. */
  private static String called(LocalizedTexts words, String name, String key) {
    return MESSAGE_KEYS.computeIfAbsent(words.language(), language -> words.keys()).contains(key)
        ? words.text(key)
        : name;
  }

  private static final Map<String, Set<String>> MESSAGE_KEYS = new ConcurrentHashMap<>();

  /**
   * Returns the argument of a command, with the localized name of a part replaced by its own name.
   */
  static String canonicalArgument(Command command, String argument) {
    var parts = argument.split("\\s+", 2);
    var first = InputNormalizer.fold(parts[0]);
    for (var part : command.parts()) {
      for (var language : LocalizedTexts.LANGUAGES) {
        var called = called(LocalizedTexts.in(language), part.name(), "called.part." + part.name());
        if (!first.isEmpty() && first.equals(InputNormalizer.fold(called))) {
          return wordsSaid(part.name(), parts.length > 1 ? parts[1] : "");
        }
      }
    }
    return argument;
  }

  /** Returns the words of a part, without its name where it is only shown. */
  private static String wordsSaid(String part, String rest) {
    return part.equals("show") ? rest : (part + " " + rest).strip();
  }
}
