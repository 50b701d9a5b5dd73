package backheel.platform.discord.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** The JSON of Discord's interfaces. */
public final class DiscordJson {
  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DiscordJson() {}

  /** Returns whether a text has the form of a Discord id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Parses a response; missing when it is not JSON, as with the pages of a proxy on the way. */
  public static JsonNode read(String text) {
    try {
      var node = MAPPER.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
