package backheel.platform.discord.gateway;

import backheel.chat.BotService;
import backheel.chat.ChatId;
import backheel.platform.discord.rest.DiscordChannel;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * A notifier of the bot service about chats that were deleted or lost with their server, and those
 * that are visible again.
 */
public final class ChatAvailability {
  private final BotService botService;

  public ChatAvailability(BotService botService) {
    this.botService = botService;
  }

  void channelDeleted(JsonNode packet) {
    gone(List.of(packet.path("id").asText()), "the channel was deleted");
  }

  void serverLeft(List<String> channels) {
    gone(channels, "the bot was removed from the server");
  }

  /** Reports channels that the bot can see again, so that pending deliveries can go out. */
  void visibleAgain(List<String> channels) {
    notifyAsync(channels, botService::reachable);
  }

  private void gone(List<String> channels, String why) {
    notifyAsync(channels, chat -> botService.removed(chat, why));
  }

  /** Notifies on a thread of its own: the caller reads the gateway and must not wait. */
  private static void notifyAsync(List<String> channels, Consumer<ChatId> tell) {
    if (!channels.isEmpty()) {
      Thread.ofVirtual()
          .name("discord-removals")
          .start(
              () -> channels.forEach(id -> tell.accept(new ChatId(DiscordChannel.PLATFORM, id))));
    }
  }
}
