package backheel.platform.discord;

import backheel.platform.discord.render.DiscordJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader of gateway packets that runs before Javacord's own, and leaves it no more than it needs
 * to keep the connection.
 *
 * <p>Javacord is no longer developed, while Discord changes: for a channel with a missing field, a
 * server without a region, or a kind newer than the library, it drops the whole packet, which then
 * appears in the log with its tokens. So events are handled here alone, and Javacord receives the
 * session events and nothing else.
 */
@SuppressWarnings("serial")
final class GatewayPacketInterceptor extends ObjectMapper {
  private static final Logger log = LoggerFactory.getLogger(GatewayPacketInterceptor.class);

  private static final int EVENT = 0;
  private static final int HELLO = 10;
  private static final int ACKNOWLEDGED = 11;

  /** No operation of Discord's: Javacord ignores it silently. */
  private static final int NO_OPERATION = -1;

  /** The events by which Javacord detects that it is connected. */
  private static final Set<String> NEEDED = Set.of("READY", "RESUMED");

  private static final String REPLACEMENT_EVENT = "BACKHEEL";

  private final GatewayPacketListener listener;

  GatewayPacketInterceptor(GatewayPacketListener listener) {
    this.listener = listener;
  }

  /**
   * Parses a packet: Javacord reads each through this method, and the responses to its few
   * requests, which pass unchanged.
   */
  @Override
  public JsonNode readTree(String text) throws JsonProcessingException {
    var read = super.readTree(text);
    return read instanceof ObjectNode packet && packet.has("op") ? filtered(packet) : read;
  }

  private ObjectNode filtered(ObjectNode packet) {
    if (!packet.path("op").isInt()) {
      // Javacord would treat it as an event.
      return DiscordJson.object().put("op", NO_OPERATION);
    }
    int op = packet.path("op").asInt();
    try {
      switch (op) {
        case HELLO -> listener.hello(packet.path("d").path("heartbeat_interval").asInt());
        case ACKNOWLEDGED -> listener.acknowledged();
        case EVENT -> {
          return event(packet);
        }
        default -> log.debug("Operation {} is Javacord's", op);
      }
    } catch (RuntimeException e) {
      log.error("A packet of operation {} could not be handled", op, e);
    }
    return packet;
  }

  private ObjectNode event(ObjectNode packet) {
    var type = packet.path("t").asText("");
    if (!packet.path("s").isInt() || type.isEmpty()) {
      // Javacord would treat it as number 0, and later request everything from there on.
      log.warn("An event without a number or a name is passed over");
      return DiscordJson.object().put("op", NO_OPERATION);
    }
    try {
      listener.event(packet.path("s").asInt(), type, packet.path("d"));
    } catch (RuntimeException e) {
      log.error("A packet of type {} could not be handled", type, e);
    }
    if (NEEDED.contains(type)) {
      if (packet.path("d").path("guilds").isArray()) {
        ((ObjectNode) packet.path("d")).putArray("guilds");
      }
    } else {
      packet.put("t", REPLACEMENT_EVENT).putObject("d");
    }
    return packet;
  }
}
