package backheel.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A request that reached the local Discord.
 *
 * @param path without {@code /api/v10}
 * @param headers by name, in any case
 * @param json missing when there was no body
 * @param files by the names of their parts, such as {@code files[0]}
 */
public record DiscordRequest(
    String method,
    String path,
    Map<String, String> headers,
    JsonNode json,
    Map<String, DiscordFile> files) {

  public boolean is(String wantedMethod, String pathPattern) {
    return method.equals(wantedMethod) && path.matches(pathPattern);
  }

  /** As validators read it. */
  JsonNode recorded() {
    var line = DiscordSamples.object().put("method", method).put("path", path);
    line.put("type", headers.getOrDefault("Content-Type", ""));
    if (!json.isMissingNode()) {
      line.set("json", json);
    }
    return line;
  }

  @Override
  public String toString() {
    return method + " " + path + " " + json;
  }
}
