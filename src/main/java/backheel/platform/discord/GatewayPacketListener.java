package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** A listener to packets; called on the thread that reads the gateway, which must not wait. */
interface GatewayPacketListener {
  void hello(int heartbeatMillis);

  void acknowledged();

  /**
   * Handles an event.
   *
   * @param number its sequence number, sent with heartbeats and when the session is resumed
   */
  void event(int number, String type, JsonNode data);
}
