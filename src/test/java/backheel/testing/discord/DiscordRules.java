package backheel.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What Discord refuses in messages; its limits, as its documentation has them. */
final class DiscordRules {
  private DiscordRules() {}

  /** What Discord would not take, in the words of its error. */
  static final class Refused extends RuntimeException {
    final int code;

    Refused(int code, String message) {
      super(message);
      this.code = code;
    }
  }

  /** Which flags a message may be given. */
  enum Kind {
    CREATED(4 | 4096),
    CHANGED(4),
    ANSWER(4 | 64 | 4096);

    private final int flags;

    Kind(int flags) {
      this.flags = flags;
    }
  }

  static void message(DiscordRequest request, JsonNode message, Kind kind) {
    DiscordFiles.check(request, message);
    message(message, kind);
  }

  private static void message(JsonNode message, Kind kind) {
    atMost("content", message.path("content").asText(""), 2000);
    var embeds = message.path("embeds");
    check(embeds.size() <= 10, "embeds: must be 10 or fewer");
    int all = 0;
    for (var embed : embeds) {
      all += embed(embed);
    }
    check(all <= 6000, "embeds: embed size exceeds maximum size of 6000");
    components(message.path("components"));
    int flags = message.path("flags").asInt(0);
    check((flags & ~kind.flags) == 0, "flags: not allowed here");
    check(message.path("nonce").asText("").length() <= 25, "nonce: must be 25 or fewer in length");
    var parse = message.path("allowed_mentions").path("parse");
    parse.forEach(
        p -> check(Set.of("roles", "users", "everyone").contains(p.asText()), "allowed_mentions"));
    message
        .path("allowed_mentions")
        .path("roles")
        .forEach(r -> check(r.asText().matches("[0-9]{1,20}"), "roles: is not snowflake"));
    if (message.path("content").asText("").isBlank()
        && embeds.isEmpty()
        && message.path("attachments").isEmpty()) {
      throw new Refused(50006, "Cannot send an empty message");
    }
  }

  private static int embed(JsonNode embed) {
    var title = embed.path("title").asText("");
    var description = embed.path("description").asText("");
    atMost("embed title", title, 256);
    atMost("embed description", description, 4096);
    check(embed.path("fields").size() <= 25, "fields: must be 25 or fewer");
    int all = title.length() + description.length();
    for (var field : embed.path("fields")) {
      between("field name", field.path("name").asText(""), 256);
      between("field value", field.path("value").asText(""), 1024);
      all += field.path("name").asText().length() + field.path("value").asText().length();
    }
    atMost("footer", embed.path("footer").path("text").asText(""), 2048);
    atMost("author", embed.path("author").path("name").asText(""), 256);
    all += embed.path("footer").path("text").asText("").length();
    all += embed.path("author").path("name").asText("").length();
    if (embed.has("url")) {
      check(
          embed.path("url").asText().matches("https?://[^\\s<>]{1,2040}"), "url: not well formed");
    }
    if (embed.has("image")) {
      check(
          embed
              .path("image")
              .path("url")
              .asText()
              .matches("(https?|attachment)://[^\\s<>]{1,2040}"),
          "image url: not well formed");
      atMost("image description", embed.path("image").path("description").asText(""), 4096);
    }
    check(all > 0 || embed.has("image"), "embed: this field is required");
    return all;
  }

  private static void components(JsonNode rows) {
    check(rows.size() <= 5, "components: must be 5 or fewer");
    var actions = new HashSet<String>();
    for (var row : rows) {
      check(row.path("type").asInt() == 1, "components: a row is wanted");
      var buttons = row.path("components");
      check(!buttons.isEmpty() && buttons.size() <= 5, "components: must be between 1 and 5");
      for (var button : buttons) {
        if (button.path("type").asInt() == 3) {
          check(buttons.size() == 1, "components: a select needs a row of its own");
          select(button, actions);
        } else {
          button(button, actions);
        }
      }
    }
  }

  private static void select(JsonNode select, Set<String> actions) {
    between("custom_id", select.path("custom_id").asText(""), 100);
    check(actions.add(select.path("custom_id").asText()), "custom_id: cannot be duplicated");
    var options = select.path("options");
    check(!options.isEmpty() && options.size() <= 25, "options: must be between 1 and 25");
    var values = new HashSet<String>();
    for (var option : options) {
      between("label", option.path("label").asText(""), 100);
      between("value", option.path("value").asText(""), 100);
      check(values.add(option.path("value").asText()), "value: cannot be duplicated");
    }
  }

  private static void button(JsonNode button, Set<String> actions) {
    check(button.path("type").asInt() == 2, "components: a button is wanted");
    int style = button.path("style").asInt();
    between("label", button.path("label").asText(""), 80);
    if (style == 5) {
      check(button.path("url").asText("").matches("https?://[^\\s]+"), "url: not well formed");
      atMost("url", button.path("url").asText(), 512);
      check(!button.has("custom_id"), "custom_id: a link has none");
    } else {
      check(style >= 1 && style <= 4, "style: unknown");
      between("custom_id", button.path("custom_id").asText(""), 100);
      check(!button.has("url"), "url: only a link has one");
      check(actions.add(button.path("custom_id").asText()), "custom_id: cannot be duplicated");
    }
  }

  static void choices(JsonNode choices) {
    check(choices.isArray() && choices.size() <= 25, "choices: must be 25 or fewer");
    for (var choice : choices) {
      between("choice name", choice.path("name").asText(""), 100);
      between("choice value", choice.path("value").asText(""), 100);
    }
  }

  static void between(String what, String text, int most) {
    check(!text.isEmpty(), what + ": this field is required");
    atMost(what, text, most);
  }

  static void atMost(String what, String text, int most) {
    check(text.length() <= most, what + ": must be " + most + " or fewer in length");
  }

  static void check(boolean allowed, String message) {
    if (!allowed) {
      throw new Refused(50035, "Invalid Form Body: " + message);
    }
  }
}
