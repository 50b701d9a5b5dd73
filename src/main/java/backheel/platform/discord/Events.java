package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Whom each event of the gateway is for. */
final class Events {
  private final Desk desk;
  private final Atlas atlas;
  private final Servers servers;
  private final Removals removals;

  Events(Desk desk, Atlas atlas, Servers servers, Removals removals) {
    this.desk = desk;
    this.atlas = atlas;
    this.servers = servers;
    this.removals = removals;
  }

  Servers servers() {
    return servers;
  }

  /** Called on the thread that reads the gateway, and so nothing here waits. */
  void take(String type, JsonNode data) {
    switch (type) {
      case "INTERACTION_CREATE" -> desk.take(data);
      case "READY" -> servers.ready(data);
      case "GUILD_CREATE" -> {
        data.path("channels").forEach(channel -> atlas.forget(channel.path("id").asText()));
        removals.seenAgain(servers.joined(data));
      }
      case "GUILD_DELETE" -> removals.server(servers.left(data));
      case "CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "THREAD_UPDATE" -> changed(data);
      case "CHANNEL_DELETE", "THREAD_DELETE" -> {
        var id = data.path("id").asText();
        atlas.forget(id);
        servers.deleted(id);
        removals.channel(data);
      }
      // The threads of a channel that the bot may see from now on.
      case "THREAD_LIST_SYNC" -> data.path("threads").forEach(thread -> threadOf(data, thread));
      default -> {
        // Nothing to us.
      }
    }
  }

  private void changed(JsonNode channel) {
    var id = channel.path("id").asText();
    atlas.forget(id);
    if (servers.changed(channel)) {
      removals.seenAgain(List.of(id));
    }
  }

  private void threadOf(JsonNode list, JsonNode thread) {
    servers.known(thread, list.path("guild_id").asText(""));
  }
}
