package backheel.platform.discord;

import backheel.platform.discord.rest.ChannelDirectory;
import backheel.platform.discord.rest.ServerDirectory;
import com.fasterxml.jackson.databind.JsonNode;

/** A dispatcher of gateway events to their handlers. */
final class GatewayEventDispatcher {
  private final DiscordReceiver receiver;
  private final ChannelDirectory directory;
  private final ServerDirectory servers;
  private final ChatAvailabilityReporter availability;

  GatewayEventDispatcher(
      DiscordReceiver receiver,
      ChannelDirectory directory,
      ServerDirectory servers,
      ChatAvailabilityReporter availability) {
    this.receiver = receiver;
    this.directory = directory;
    this.servers = servers;
    this.availability = availability;
  }

  ServerDirectory servers() {
    return servers;
  }

  /** Handles an event. Called on the thread that reads the gateway, so nothing here waits. */
  void handle(String type, JsonNode data) {
    switch (type) {
      case "INTERACTION_CREATE" -> receiver.receive(data);
      case "READY" -> servers.ready(data);
      case "GUILD_CREATE" -> {
        data.path("channels").forEach(channel -> directory.invalidate(channel.path("id").asText()));
        availability.openAgain(servers.joined(data));
      }
      case "GUILD_DELETE" -> availability.serverLeft(servers.left(data));
      case "CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "THREAD_UPDATE" -> changed(data);
      case "GUILD_ROLE_UPDATE" ->
          availability.openAgain(servers.rolesChanged(data.path("guild_id").asText()));
      case "CHANNEL_DELETE", "THREAD_DELETE" -> {
        var id = data.path("id").asText();
        directory.invalidate(id);
        servers.deleted(id);
        availability.channelDeleted(data);
      }
      // The threads of a channel that the bot may see from now on.
      case "THREAD_LIST_SYNC" -> data.path("threads").forEach(thread -> threadOf(data, thread));
      default -> {
        // Other events are not needed.
      }
    }
  }

  private void changed(JsonNode channel) {
    directory.invalidate(channel.path("id").asText());
    availability.openAgain(servers.changed(channel));
  }

  private void threadOf(JsonNode list, JsonNode thread) {
    servers.known(thread, list.path("guild_id").asText(""));
  }
}
