package backheel.platform.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what comes by the gateway before Javacord does, and leaves it no more than it needs to keep
 * the connection.
 *
 * <p>Javacord is finished and Discord is not: a channel with a field that is missing, a server
 * without a region, a kind newer than the library, and it drops the whole packet, which is then in
 * the log with its tokens. So events are ours alone, and Javacord hears of a session and of nothing
 * in it.
 */
@SuppressWarnings("serial")
final class Ear extends ObjectMapper {
  private static final Logger log = LoggerFactory.getLogger(Ear.class);

  private static final int EVENT = 0;
  private static final int HELLO = 10;
  private static final int ACKNOWLEDGED = 11;

  /** No operation of Discord's: Javacord passes over it without a word. */
  private static final int NOTHING = -1;

  /** The events by which Javacord knows that it is connected. */
  private static final Set<String> NEEDED = Set.of("READY", "RESUMED");

  private static final String OURS = "BACKHEEL";

  private final Listener listener;

  Ear(Listener listener) {
    this.listener = listener;
  }

  /** Who is told; on the thread that reads the gateway, which must not wait. */
  interface Listener {
    void hello(int heartbeatMillis);

    void acknowledged();

    /**
     * Something happened.
     *
     * @param number to be told with heartbeats, and when the session is resumed
     */
    void event(int number, String type, JsonNode data);
  }

  /** Javacord reads each packet by this, and the answers to its few requests, which pass. */
  @Override
  public JsonNode readTree(String text) throws JsonProcessingException {
    var read = super.readTree(text);
    return read instanceof ObjectNode packet && packet.has("op") ? heard(packet) : read;
  }

  private ObjectNode heard(ObjectNode packet) {
    if (!packet.path("op").isInt()) {
      // Javacord would take it for an event.
      return Json.object().put("op", NOTHING);
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
      // Javacord would take it for number 0, and later ask for everything from there on.
      log.warn("An event without a number or a name is passed over");
      return Json.object().put("op", NOTHING);
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
      packet.put("t", OURS).putObject("d");
    }
    return packet;
  }
}
