package backheel.testing.discord;

import static backheel.testing.discord.DiscordRules.between;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What Discord refuses in a list of commands, and how it tells the list back. */
final class DiscordCommandRules {
  private static final Set<String> LOCALES =
      Set.of(
          "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl",
          "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi",
          "th", "zh-CN", "ja", "zh-TW", "ko");
  private static final int PART = 1;
  private static final int TEXT = 3;

  private DiscordCommandRules() {}

  static void check(JsonNode commands) {
    DiscordRules.check(
        commands.isArray() && commands.size() <= 100, "commands: must be 100 or fewer");
    named(commands);
    for (var command : commands) {
      DiscordRules.check(weight(command) <= 8000, "command exceeds maximum size (8000)");
      options(command.path("options"), true);
      within(command.path("contexts"), "contexts", 2);
      within(command.path("integration_types"), "integration_types", 1);
    }
  }

  private static void within(JsonNode numbers, String what, int highest) {
    DiscordRules.check(numbers.isMissingNode() || !numbers.isEmpty(), what + ": is required");
    var seen = new HashSet<Integer>();
    numbers.forEach(n ->
        DiscordRules.check(
            n.asInt() >= 0 && n.asInt() <= highest && seen.add(n.asInt()), what + ": unknown"));
  }

  private static void options(JsonNode options, boolean outermost) {
    DiscordRules.check(options.size() <= 25, "options: must be 25 or fewer");
    named(options);
    boolean optionalSeen = false;
    boolean parts = options.path(0).path("type").asInt() == PART;
    for (var option : options) {
      int type = option.path("type").asInt();
      DiscordRules.check((type == PART) == parts, "options: parts and others cannot be mixed");
      if (type == PART) {
        DiscordRules.check(outermost, "options: a part of a part");
        options(option.path("options"), false);
        continue;
      }
      DiscordRules.check(type == TEXT, "type: unknown");
      boolean required = option.path("required").asBoolean(false);
      DiscordRules.check(!(required && optionalSeen), "options: required ones must come first");
      optionalSeen |= !required;
      choices(option);
    }
  }

  private static void choices(JsonNode option) {
    var choices = option.path("choices");
    DiscordRules.check(choices.size() <= 25, "choices: must be 25 or fewer");
    DiscordRules.check(
        choices.isEmpty() || !option.path("autocomplete").asBoolean(),
        "autocomplete: not together with choices");
    var names = new HashSet<String>();
    for (var choice : choices) {
      between("choice name", choice.path("name").asText(""), 100);
      between("choice value", choice.path("value").asText(""), 100);
      DiscordRules.check(names.add(choice.path("name").asText()), "choice name: must be unique");
      localized(choice, "name", 100);
    }
  }

  /** Things side by side, whose names differ in every language. */
  private static void named(JsonNode things) {
    var taken = new HashMap<String, Set<String>>();
    for (var thing : things) {
      name(thing.path("name").asText(""));
      between("description", thing.path("description").asText(""), 100);
      localized(thing, "name", 32);
      localized(thing, "description", 100);
      for (var locale : LOCALES) {
        var name = thing.path("name_localizations").path(locale);
        var shown = name.isMissingNode() ? thing.path("name").asText() : name.asText();
        name(shown);
        DiscordRules.check(
            taken.computeIfAbsent(locale, l -> new HashSet<>()).add(shown),
            "name: must be unique in " + locale);
      }
    }
  }

  private static void name(String name) {
    DiscordRules.check(
        name.matches("[-_'\\p{L}\\p{N}]{1,32}") && name.equals(name.toLowerCase(Locale.ROOT)),
        "name: is invalid");
  }

  private static void localized(JsonNode thing, String field, int most) {
    thing
        .path(field + "_localizations")
        .properties()
        .forEach(e -> {
          DiscordRules.check(
              LOCALES.contains(e.getKey()), "localizations: unknown locale " + e.getKey());
          between(field, e.getValue().asText(""), most);
        });
  }

  private static int weight(JsonNode thing) {
    int all = thing.path("value").asText("").length();
    for (var field : List.of("name", "description")) {
      int longest = thing.path(field).asText("").length();
      for (var localized : thing.path(field + "_localizations")) {
        longest = Math.max(longest, localized.asText().length());
      }
      all += longest;
    }
    for (var inside : List.of("options", "choices")) {
      for (var one : thing.path(inside)) {
        all += weight(one);
      }
    }
    return all;
  }

  /** The list as Discord gives it: with numbers of its own, and without what is usual. */
  static ArrayNode told(ArrayNode commands, boolean withLocalizations) {
    var told = DiscordSamples.array();
    for (var command : commands) {
      var copy = told.addObject();
      copy.setAll((ObjectNode) command.deepCopy());
      if (copy.has("default_member_permissions")) {
        copy.put("default_member_permissions", copy.path("default_member_permissions").asText());
      } else {
        copy.putNull("default_member_permissions");
      }
      copy.put("nsfw", false).put("dm_permission", true);
      tidied(copy, withLocalizations);
    }
    return told;
  }

  private static void tidied(ObjectNode thing, boolean withLocalizations) {
    for (var field : List.of("required", "autocomplete")) {
      if (!thing.path(field).asBoolean(true)) {
        thing.remove(field);
      }
    }
    for (var field : List.of("name_localizations", "description_localizations")) {
      if (!withLocalizations) {
        thing.remove(field);
      } else if (!thing.has(field)) {
        thing.putNull(field);
      }
    }
    for (var field : List.of("options", "choices")) {
      if (thing.path(field).isEmpty()) {
        thing.remove(field);
      }
      thing.path(field).forEach(inside -> tidied((ObjectNode) inside, withLocalizations));
    }
  }
}
