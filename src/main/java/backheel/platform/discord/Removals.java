package backheel.platform.discord;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.javacord.api.DiscordApi;
import org.javacord.api.entity.DiscordEntity;

/** Tells the house which chats are gone: deleted, or lost with their server. */
final class Removals {
  private final Answers answers;

  Removals(Answers answers) {
    this.answers = answers;
  }

  void channel(JsonNode packet) {
    gone(List.of(packet.path("id").asText()), "the channel was deleted");
  }

  /** Called before Javacord forgets the server, since its channels are known only there. */
  void server(DiscordApi api, JsonNode packet) {
    if (packet.path("unavailable").asBoolean(false)) {
      // An outage at Discord: the server comes back.
      return;
    }
    var channels =
        api.getServerById(packet.path("id").asLong()).stream()
            .flatMap(server -> server.getChannels().stream())
            .map(DiscordEntity::getIdAsString)
            .toList();
    gone(channels, "the bot was removed from the server");
  }

  /** On a thread of its own: the one that calls reads the gateway, and must not wait. */
  private void gone(List<String> channels, String why) {
    Thread.ofVirtual()
        .name("discord-removals")
        .start(() -> channels.forEach(id -> answers.gone(chat(id), why)));
  }

  private static ChatId chat(String channel) {
    return new ChatId(DiscordPlatform.NAME, channel);
  }
}
