package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import org.javacord.api.DiscordApi;
import org.javacord.core.DiscordApiImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does to Javacord's connection what Javacord itself leaves undone when a heartbeat is lost. */
final class Heartbeat {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  /** Any number but 1000 and 1001 leaves the session to be resumed. */
  private static final int UNANSWERED = 4000;

  /** How long the other end may take to close too; a dead one never does. */
  private static final long FAREWELL_MILLIS = 500;

  private Heartbeat() {}

  /** Sends one heartbeat more: Javacord sends none while one is not acknowledged. */
  static void ask(DiscordApi api, int last) {
    log.info("A heartbeat is not acknowledged yet; Discord is asked once more");
    JsonNode beat = Json.object().put("op", 1).put("d", last);
    ((DiscordApiImpl) api).getWebSocketAdapter().sendLifecycleTextFrame(beat.toString());
  }

  /** Closes the connection; Javacord then connects again and resumes its session. */
  static void close(DiscordApi api) {
    ((DiscordApiImpl) api)
        .getWebSocketAdapter()
        .getWebSocket()
        .disconnect(UNANSWERED, "Heartbeats are not acknowledged", FAREWELL_MILLIS);
  }
}
