package backheel.platform.discord;

import backheel.chat.BotService.Suggestion;
import backheel.chat.MenuCommand;
import backheel.chat.MenuCommand.Argument;
import backheel.chat.MenuCommand.Audience;
import backheel.platform.discord.render.DiscordJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** A writer of command definitions in Discord's JSON form. */
final class CommandDefinitionWriter {
  private static final int MAX_DESCRIPTION_LENGTH = 100;
  private static final int MAX_CHOICE_LENGTH = 100;
  private static final int MAX_COMMANDS = 100;
  private static final int MAX_OPTIONS = 25;
  private static final int MAX_CHOICES = 25;
  private static final int MAX_COMMAND_LENGTH = 8000;
  private static final int COMMAND = 1;
  private static final int SUBCOMMAND = 1;
  private static final int TEXT = 3;
  private static final int MANAGE_SERVER = 1 << 5;
  private static final List<Integer> BY_SERVERS_AND_PEOPLE = List.of(0, 1);
  private static final List<Integer> ANYWHERE = List.of(0, 1, 2);
  private static final List<Integer> BOT_DIRECT_MESSAGES = List.of(1);

  private CommandDefinitionWriter() {}

  static ArrayNode json(List<LocalizedMenuItem<MenuCommand>> commands) {
    var list = DiscordJson.array();
    var most = commands.stream().limit(MAX_COMMANDS).toList();
    var localizedNameWriter =
        new LocalizedNameWriter<>(most, MenuCommand::name, MenuCommand::called);
    most.forEach(command -> list.add(json(command, localizedNameWriter)));
    return list;
  }

  private static ObjectNode json(
      LocalizedMenuItem<MenuCommand> command,
      LocalizedNameWriter<MenuCommand> localizedNameWriter) {
    var json = DiscordJson.object().put("type", COMMAND);
    localizedNameWriter.write(command, json);
    command.write(json, "description", MenuCommand::description, MAX_DESCRIPTION_LENGTH);
    json.set("options", options(command, true));
    if (totalLength(json) > MAX_COMMAND_LENGTH) {
      // Choices take the most room, and a person can also type them.
      json.set("options", options(command, false));
    }
    if (command.english().audience() == Audience.MANAGERS) {
      json.put("default_member_permissions", MANAGE_SERVER);
    }
    BY_SERVERS_AND_PEOPLE.forEach(json.putArray("integration_types")::add);
    var contexts =
        command.english().audience() == Audience.PRIVATE ? BOT_DIRECT_MESSAGES : ANYWHERE;
    contexts.forEach(json.putArray("contexts")::add);
    return json;
  }

  /**
   * Returns the options of a command: one with subcommands cannot be sent without one of them, nor
   * have arguments of its own.
   */
  private static ArrayNode options(LocalizedMenuItem<MenuCommand> command, boolean withChoices) {
    if (command.english().parts().isEmpty()) {
      return arguments(command, withChoices);
    }
    var options = DiscordJson.array();
    var parts = command.parts(MenuCommand::parts, MenuCommand::name);
    parts = parts.stream().limit(MAX_OPTIONS).toList();
    var localizedNameWriter =
        new LocalizedNameWriter<>(parts, MenuCommand::name, MenuCommand::called);
    for (var part : parts) {
      var json = options.addObject().put("type", SUBCOMMAND);
      localizedNameWriter.write(part, json);
      part.write(json, "description", MenuCommand::description, MAX_DESCRIPTION_LENGTH);
      json.set("options", arguments(part, withChoices));
    }
    return options;
  }

  private static ArrayNode arguments(LocalizedMenuItem<MenuCommand> command, boolean withChoices) {
    var options = DiscordJson.array();
    var arguments =
        command.parts(MenuCommand::arguments, Argument::name).stream()
            .limit(MAX_OPTIONS)
            // Discord requires mandatory arguments before optional ones.
            .sorted(Comparator.comparing(argument -> !argument.english().required()))
            .toList();
    var localizedNameWriter =
        new LocalizedNameWriter<>(arguments, Argument::name, Argument::called);
    for (var argument : arguments) {
      var json = options.addObject().put("type", TEXT);
      localizedNameWriter.write(argument, json);
      argument.write(json, "description", Argument::description, MAX_DESCRIPTION_LENGTH);
      json.put("required", argument.english().required());
      var choices = argument.english().choices();
      // Discord allows choices or autocompletion, not both.
      if (withChoices && !choices.isEmpty() && choices.size() <= MAX_CHOICES) {
        json.set("choices", choices(argument));
      } else {
        json.put("autocomplete", argument.english().suggests());
      }
    }
    return options;
  }

  private static ArrayNode choices(LocalizedMenuItem<Argument> argument) {
    var choices = DiscordJson.array();
    for (var choice : argument.parts(Argument::choices, Suggestion::value)) {
      if (choice.english().value().length() <= MAX_CHOICE_LENGTH) {
        var json = choices.addObject().put("value", choice.english().value());
        choice.write(json, "name", CommandDefinitionWriter::label, MAX_CHOICE_LENGTH);
      }
    }
    return choices;
  }

  private static String label(Suggestion choice) {
    return choice.label().isBlank() ? choice.value() : choice.label();
  }

  /**
   * Returns the length as Discord counts it: names, descriptions and values, each in its longest
   * language.
   */
  private static int totalLength(ObjectNode json) {
    int all = json.path("value").asText("").length();
    for (var field : List.of("name", "description")) {
      int longest = json.path(field).asText("").length();
      for (var localized : json.path(field + "_localizations")) {
        longest = Math.max(longest, localized.asText().length());
      }
      all += longest;
    }
    for (var field : List.of("options", "choices")) {
      for (var inside : json.path(field)) {
        all += totalLength((ObjectNode) inside);
      }
    }
    return all;
  }
}
