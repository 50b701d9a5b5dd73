package backheel.platform.discord;

import backheel.chat.Answers;
import backheel.chat.Answers.Argument;
import backheel.chat.Answers.Audience;
import backheel.chat.Answers.CommandWord;
import backheel.platform.discord.Interaction.Deed;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bot's commands as Discord lists them, and slash commands as lines that the house reads. */
final class CommandMenu {
  private static final int LONGEST_DESCRIPTION = 100;
  private static final int MOST_COMMANDS = 100;
  private static final int MOST_OPTIONS = 25;
  private static final int TEXT = 3;
  private static final int MANAGE_SERVER = 1 << 5;
  private static final int SERVERS = 0;
  private static final int BOT_DIRECT_MESSAGE = 1;

  /** Discord's locales of the languages we speak; it has none for Arabic. */
  private static final Map<String, List<String>> LOCALES =
      Map.of("fr", List.of("fr"), "es", List.of("es-ES", "es-419"));

  private final Answers answers;
  private final Map<String, CommandWord> byName;

  CommandMenu(Answers answers) {
    this.answers = answers;
    this.byName = byName("en");
  }

  /** The whole list, as Discord's bulk overwrite takes it. */
  ArrayNode json() {
    var translated =
        LOCALES.keySet().stream().collect(Collectors.toMap(Function.identity(), this::byName));
    var list = Json.array();
    answers.commands("en").stream()
        .limit(MOST_COMMANDS)
        .forEach(command -> list.add(json(command, translated)));
    return list;
  }

  /** The line somebody would have typed: the name and the values, in the order of the arguments. */
  String line(Deed.Command command) {
    var order = arguments(command.name()).stream().map(Argument::name).toList();
    var values =
        command.options().stream()
            .sorted(Comparator.comparingInt(option -> order.indexOf(option.name())))
            .map(Interaction.Option::value)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(" "));
    return values.isEmpty() ? "/" + command.name() : "/" + command.name() + " " + values;
  }

  /** Whether only the asker should see that we are thinking. */
  boolean isDiscreet(Interaction interaction) {
    return interaction.deed() instanceof Deed.Command command
        && Optional.ofNullable(byName.get(command.name()))
            .filter(word -> word.audience() == Audience.PRIVATE)
            .isPresent();
  }

  private Map<String, CommandWord> byName(String language) {
    return answers.commands(language).stream()
        .collect(Collectors.toMap(CommandWord::name, Function.identity(), (a, b) -> a));
  }

  private List<Argument> arguments(String command) {
    return Optional.ofNullable(byName.get(command)).map(CommandWord::arguments).orElse(List.of());
  }

  private static ObjectNode json(
      CommandWord command, Map<String, Map<String, CommandWord>> translated) {
    var json = Json.object().put("type", 1).put("name", command.name());
    describe(
        json,
        command.description(),
        locale -> words(translated, locale, command.name()).map(CommandWord::description));
    var options = json.putArray("options");
    command.arguments().stream()
        .limit(MOST_OPTIONS)
        // Discord wants what must be given before what may be.
        .sorted(Comparator.comparing(argument -> !argument.required()))
        .forEach(argument ->
            describe(
                options
                    .addObject()
                    .put("type", TEXT)
                    .put("name", argument.name())
                    .put("required", argument.required())
                    .put("autocomplete", argument.suggests()),
                argument.description(),
                locale ->
                    words(translated, locale, command.name())
                        .flatMap(word -> named(word, argument.name()))));
    if (command.audience() == Audience.MANAGERS) {
      json.put("default_member_permissions", MANAGE_SERVER);
    }
    json.putArray("integration_types").add(0);
    var contexts = json.putArray("contexts");
    if (command.audience() != Audience.PRIVATE) {
      contexts.add(SERVERS);
    }
    contexts.add(BOT_DIRECT_MESSAGE);
    return json;
  }

  private static Optional<CommandWord> words(
      Map<String, Map<String, CommandWord>> translated, String language, String name) {
    return Optional.ofNullable(translated.getOrDefault(language, Map.of()).get(name));
  }

  private static Optional<String> named(CommandWord command, String argument) {
    return command.arguments().stream()
        .filter(a -> a.name().equals(argument))
        .map(Argument::description)
        .findFirst();
  }

  private static void describe(
      ObjectNode json, String english, Function<String, Optional<String>> inLanguage) {
    json.put("description", Words.cut(english.isBlank() ? "…" : english, LONGEST_DESCRIPTION));
    var localized = json.putObject("description_localizations");
    LOCALES.forEach((language, locales) ->
        inLanguage
            .apply(language)
            .filter(words -> !words.isBlank())
            .map(words -> Words.cut(words, LONGEST_DESCRIPTION))
            .ifPresent(words -> locales.forEach(locale -> localized.put(locale, words))));
  }
}
