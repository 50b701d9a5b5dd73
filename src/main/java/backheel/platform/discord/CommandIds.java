package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids that Discord gave our commands: with its id a command in a message can be touched, and
 * stands in the field where people type. Safe to share between threads.
 */
final class CommandIds {
  private volatile Map<String, String> byName = Map.of();

  /**
   * Notes them.
   *
   * @param list the commands as Discord tells them
   */
  void learn(JsonNode list) {
    var learnt = new HashMap<String, String>();
    for (var command : list) {
      learnt.put(command.path("name").asText(), command.path("id").asText());
    }
    byName = Map.copyOf(learnt);
  }

  /**
   * A command line as it is shown: to be touched where it is a command alone, else to be copied.
   */
  String shown(String line) {
    var id = line.startsWith("/") ? byName.getOrDefault(line.substring(1), "") : "";
    return id.isEmpty() ? Escape.code(line) : "<" + line + ":" + id + ">";
  }
}
