package backheel.platform.web;

import backheel.chat.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the page of the web chat gets for a reply. */
public final class WebRenderHarness {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WebRenderHarness() {}

  /** One message, without its number. */
  public static List<JsonNode> draw(Reply reply) {
    ObjectNode shown = JSON.valueToTree(WebRenderer.message(1, reply));
    // The words are all in the markup, which the page shows.
    shown.remove(List.of("message", "text", "language"));
    return List.of(shown);
  }
}
