package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** One login of Javacord, from our side: whether it is connected, and whether we still want it. */
final class Session {
  private final Vitals vitals;
  private final Set<String> servers = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean connected = new AtomicBoolean();
  private final AtomicBoolean unwanted = new AtomicBoolean();

  Session(Vitals vitals) {
    this.vitals = vitals;
  }

  void connected() {
    connected.set(true);
  }

  void lost() {
    connected.set(false);
    ifWanted(vitals::lost);
  }

  /** Discord says which servers the bot is in. */
  void ready(JsonNode packet) {
    servers.clear();
    packet.path("guilds").forEach(server -> servers.add(server.path("id").asText()));
  }

  void expect(String server) {
    servers.add(server);
  }

  void joined(JsonNode packet) {
    servers.add(packet.path("id").asText());
  }

  /** A server that is merely away stays counted. */
  void left(JsonNode packet) {
    if (!packet.path("unavailable").asBoolean(false)) {
      servers.remove(packet.path("id").asText());
    }
  }

  /**
   * How it goes.
   *
   * @param known the servers that Javacord has taken in: it drops those with a field that it does
   *     not understand
   */
  void report(Set<String> known) {
    if (connected.get()) {
      var all = new HashSet<>(servers);
      all.addAll(known);
      ifWanted(() -> vitals.up(all.size(), known.size()));
    }
  }

  void end() {
    unwanted.set(true);
  }

  void ifWanted(Runnable deed) {
    if (!unwanted.get()) {
      deed.run();
    }
  }
}
