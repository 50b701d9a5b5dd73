package backheel.platform.discord;

import backheel.chat.Answers.Argument;
import backheel.chat.Answers.Audience;
import backheel.chat.Answers.CommandWord;
import backheel.chat.Answers.Suggestion;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** Commands written down as Discord lists them. */
final class CommandList {
  private static final int LONGEST_DESCRIPTION = 100;
  private static final int LONGEST_CHOICE = 100;
  private static final int MOST_COMMANDS = 100;
  private static final int MOST_OPTIONS = 25;
  private static final int MOST_CHOICES = 25;
  private static final int HEAVIEST = 8000;
  private static final int COMMAND = 1;
  private static final int PART = 1;
  private static final int TEXT = 3;
  private static final int MANAGE_SERVER = 1 << 5;
  private static final List<Integer> BY_SERVERS_AND_PEOPLE = List.of(0, 1);
  private static final List<Integer> ANYWHERE = List.of(0, 1, 2);
  private static final List<Integer> BOT_DIRECT_MESSAGES = List.of(1);

  private CommandList() {}

  static ArrayNode json(List<Translated<CommandWord>> commands) {
    var list = Json.array();
    var most = commands.stream().limit(MOST_COMMANDS).toList();
    var naming = new Naming<>(most, CommandWord::name, CommandWord::called);
    most.forEach(command -> list.add(json(command, naming)));
    return list;
  }

  private static ObjectNode json(Translated<CommandWord> command, Naming<CommandWord> naming) {
    var json = Json.object().put("type", COMMAND);
    naming.write(command, json);
    command.write(json, "description", CommandWord::description, LONGEST_DESCRIPTION);
    json.set("options", options(command, true));
    if (weight(json) > HEAVIEST) {
      // Choices are the heaviest, and whoever knows them can write them.
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

  /** A command with parts cannot be sent without one of them, nor have arguments of its own. */
  private static ArrayNode options(Translated<CommandWord> command, boolean withChoices) {
    if (command.english().parts().isEmpty()) {
      return arguments(command, withChoices);
    }
    var options = Json.array();
    var parts = command.inside(CommandWord::parts, CommandWord::name);
    parts = parts.stream().limit(MOST_OPTIONS).toList();
    var naming = new Naming<>(parts, CommandWord::name, CommandWord::called);
    for (var part : parts) {
      var json = options.addObject().put("type", PART);
      naming.write(part, json);
      part.write(json, "description", CommandWord::description, LONGEST_DESCRIPTION);
      json.set("options", arguments(part, withChoices));
    }
    return options;
  }

  private static ArrayNode arguments(Translated<CommandWord> command, boolean withChoices) {
    var options = Json.array();
    var arguments =
        command.inside(CommandWord::arguments, Argument::name).stream()
            .limit(MOST_OPTIONS)
            // Discord wants what must be given before what may be.
            .sorted(Comparator.comparing(argument -> !argument.english().required()))
            .toList();
    var naming = new Naming<>(arguments, Argument::name, Argument::called);
    for (var argument : arguments) {
      var json = options.addObject().put("type", TEXT);
      naming.write(argument, json);
      argument.write(json, "description", Argument::description, LONGEST_DESCRIPTION);
      json.put("required", argument.english().required());
      var choices = argument.english().choices();
      // Discord takes choices or completion, not both.
      if (withChoices && !choices.isEmpty() && choices.size() <= MOST_CHOICES) {
        json.set("choices", choices(argument));
      } else {
        json.put("autocomplete", argument.english().suggests());
      }
    }
    return options;
  }

  private static ArrayNode choices(Translated<Argument> argument) {
    var choices = Json.array();
    for (var choice : argument.inside(Argument::choices, Suggestion::value)) {
      if (choice.english().value().length() <= LONGEST_CHOICE) {
        var json = choices.addObject().put("value", choice.english().value());
        choice.write(json, "name", CommandList::label, LONGEST_CHOICE);
      }
    }
    return choices;
  }

  private static String label(Suggestion choice) {
    return choice.label().isBlank() ? choice.value() : choice.label();
  }

  /** As Discord counts: names, descriptions and values, each in its longest language. */
  private static int weight(ObjectNode json) {
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
        all += weight((ObjectNode) inside);
      }
    }
    return all;
  }
}
