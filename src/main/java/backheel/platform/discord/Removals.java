package backheel.platform.discord;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/** Tells the house which chats are gone, deleted or lost with their server, and which are back. */
final class Removals {
  private final Answers answers;

  Removals(Answers answers) {
    this.answers = answers;
  }

  void channel(JsonNode packet) {
    gone(List.of(packet.path("id").asText()), "the channel was deleted");
  }

  void server(List<String> channels) {
    gone(channels, "the bot was removed from the server");
  }

  /** The bot may see them again, and so what is owed there can go out. */
  void seenAgain(List<String> channels) {
    apart(channels, answers::present);
  }

  private void gone(List<String> channels, String why) {
    apart(channels, chat -> answers.gone(chat, why));
  }

  /** On a thread of its own: the one that calls reads the gateway, and must not wait. */
  private static void apart(List<String> channels, Consumer<ChatId> tell) {
    if (!channels.isEmpty()) {
      Thread.ofVirtual()
          .name("discord-removals")
          .start(() -> channels.forEach(id -> tell.accept(new ChatId(DiscordPlatform.NAME, id))));
    }
  }
}
