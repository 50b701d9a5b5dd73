package backheel.platform.discord;

import backheel.platform.discord.render.DiscordJson;
import com.fasterxml.jackson.databind.JsonNode;
import org.javacord.api.DiscordApi;
import org.javacord.core.DiscordApiImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recovery of Javacord's connection after a missing heartbeat acknowledgement, which Javacord
 * itself lacks.
 */
final class HeartbeatRecovery {
  private static final Logger log = LoggerFactory.getLogger(HeartbeatRecovery.class);

  /** A close code: any but 1000 and 1001 leaves the session resumable. */
  private static final int HEARTBEAT_TIMEOUT = 4000;

  /** The time within which the other end must close too; a dead one never does. */
  private static final long CLOSE_TIMEOUT_MILLIS = 500;

  private HeartbeatRecovery() {}

  /** Sends a further heartbeat: Javacord sends none while one is not acknowledged. */
  static void sendHeartbeat(DiscordApi api, int last) {
    log.info("A heartbeat is not acknowledged yet; another one is sent");
    JsonNode beat = DiscordJson.object().put("op", 1).put("d", last);
    ((DiscordApiImpl) api).getWebSocketAdapter().sendLifecycleTextFrame(beat.toString());
  }

  /** Closes the connection; Javacord then reconnects and resumes its session. */
  static void close(DiscordApi api) {
    ((DiscordApiImpl) api)
        .getWebSocketAdapter()
        .getWebSocket()
        .disconnect(HEARTBEAT_TIMEOUT, "Heartbeats are not acknowledged", CLOSE_TIMEOUT_MILLIS);
  }
}
