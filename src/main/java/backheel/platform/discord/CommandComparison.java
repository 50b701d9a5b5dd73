package backheel.platform.discord;

import backheel.platform.discord.render.DiscordJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * A comparison of the commands that Discord lists with Backheel's: Discord adds fields of its own,
 * omits defaults, and writes numbers as strings.
 */
final class CommandComparison {
  private static final List<String> FIELDS =
      List.of(
          "type",
          "name",
          "description",
          "value",
          "required",
          "autocomplete",
          "default_member_permissions");
  private static final List<String> LISTS = List.of("options", "choices");
  private static final List<String> SETS = List.of("integration_types", "contexts");
  private static final List<String> MAPS =
      List.of("name_localizations", "description_localizations");

  private CommandComparison() {}

  static boolean isSame(ArrayNode ours, JsonNode theirs) {
    return theirs.isArray() && byName(ours).equals(byName(theirs));
  }

  private static Map<String, JsonNode> byName(JsonNode commands) {
    var byName = new TreeMap<String, JsonNode>();
    commands.forEach(command -> byName.put(command.path("name").asText(), plain(command)));
    return byName;
  }

  private static ObjectNode plain(JsonNode json) {
    var plain = DiscordJson.object();
    for (var field : FIELDS) {
      var value = json.path(field).asText("");
      if (!value.isEmpty() && !value.equals("false") && !value.equals("null")) {
        plain.put(field, value);
      }
    }
    for (var field : MAPS) {
      json.path(field)
          .properties()
          .forEach(entry -> plain.withObject("/" + field).set(entry.getKey(), entry.getValue()));
    }
    for (var field : LISTS) {
      json.path(field).forEach(inside -> plain.withArray("/" + field).add(plain(inside)));
    }
    for (var field : SETS) {
      StreamSupport.stream(json.path(field).spliterator(), false)
          .map(JsonNode::asInt)
          .sorted()
          .forEach(number -> plain.withArray("/" + field).add(number));
    }
    return plain;
  }
}
