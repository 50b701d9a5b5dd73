package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;
import org.javacord.api.DiscordApi;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import org.javacord.core.util.gateway.PacketHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears packets of the gateway before Javacord does.
 *
 * <p>Javacord's own listeners are no way to interactions: it drops those of channels that it has
 * not cached (archived threads, kinds newer than the library) and writes them with their tokens to
 * the log, it does not tell a member's permissions, and it calls listeners of one server one after
 * another. Its table of handlers is private, but the library is finished: 3.8.0 is its last
 * release, so the table stays where it is, and a test would tell.
 */
final class Tap {
  private static final Logger log = LoggerFactory.getLogger(Tap.class);

  private Tap() {}

  /** From now on the packets of a type come to us first, and then to Javacord too. */
  static void before(DiscordApi api, String type, Consumer<JsonNode> listener) {
    var handlers = handlers(api);
    var usual = handlers.get(type);
    handlers.put(
        type,
        new Handler(
            api,
            type,
            packet -> {
              listener.accept(packet);
              if (usual != null) {
                usual.handlePacket(packet);
              }
            }));
  }

  /** From now on the packets of a type come to us alone. */
  static void instead(DiscordApi api, String type, Consumer<JsonNode> listener) {
    handlers(api).put(type, new Handler(api, type, listener));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, PacketHandler> handlers(DiscordApi api) {
    try {
      var field = DiscordWebSocketAdapter.class.getDeclaredField("handlers");
      field.setAccessible(true);
      return (Map<String, PacketHandler>) field.get(((DiscordApiImpl) api).getWebSocketAdapter());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Backheel needs Javacord 3.8.0", e);
    }
  }

  /** Passes packets on, on the thread that reads them. */
  private static final class Handler extends PacketHandler {
    private final Consumer<JsonNode> listener;

    Handler(DiscordApi api, String type, Consumer<JsonNode> listener) {
      super(api, false, type);
      this.listener = listener;
    }

    /** The inherited way would write a packet that failed to the log, tokens and all. */
    @Override
    public void handlePacket(JsonNode packet) {
      try {
        handle(packet);
      } catch (RuntimeException e) {
        log.error("A packet of type {} could not be handled", getType(), e);
      }
    }

    @Override
    protected void handle(JsonNode packet) {
      listener.accept(packet);
    }
  }
}
