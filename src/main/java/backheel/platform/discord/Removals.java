package backheel.platform.discord;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import com.fasterxml.jackson.databind.JsonNode;
import org.javacord.api.DiscordApi;
import org.javacord.api.entity.DiscordEntity;

/** Tells the house which chats are gone: deleted, or lost with their server. */
final class Removals {
  private final Answers answers;

  Removals(Answers answers) {
    this.answers = answers;
  }

  void channel(JsonNode packet) {
    gone(packet.path("id").asText(), "the channel was deleted");
  }

  /** Called before Javacord forgets the server, since its channels are known only there. */
  void server(DiscordApi api, JsonNode packet) {
    if (packet.path("unavailable").asBoolean(false)) {
      // An outage at Discord: the server comes back.
      return;
    }
    api.getServerById(packet.path("id").asLong()).stream()
        .flatMap(server -> server.getChannels().stream())
        .map(DiscordEntity::getIdAsString)
        .forEach(id -> gone(id, "the bot was removed from the server"));
  }

  private void gone(String channel, String why) {
    answers.gone(new ChatId(DiscordPlatform.NAME, channel), why);
  }
}
