package backheel.platform.discord.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * The ids that Discord assigned to the bot's commands: with its id a command in a message can be
 * tapped, which puts it into the input field. Thread-safe.
 */
public final class CommandMentions {
  private volatile Map<String, String> byName = Map.of();

  /**
   * Records the ids.
   *
   * @param list the commands as Discord lists them
   */
  public void learn(JsonNode list) {
    var learnt = new HashMap<String, String>();
    for (var command : list) {
      learnt.put(command.path("name").asText(), command.path("id").asText());
    }
    byName = Map.copyOf(learnt);
  }

  /**
   * Returns a command line in Markdown: as a mention where it is a command without arguments, else
   * as code to be copied.
   */
  String mention(String line) {
    var id = line.startsWith("/") ? byName.getOrDefault(line.substring(1), "") : "";
    return id.isEmpty() ? MarkdownEscaper.code(line) : "<" + line + ":" + id + ">";
  }
}
