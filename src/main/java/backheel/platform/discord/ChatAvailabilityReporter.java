package backheel.platform.discord;

import backheel.chat.ChatEvents;
import backheel.chat.ChatId;
import backheel.platform.discord.rest.DiscordChannel;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * A reporter of chats that were deleted or lost with their server, and those that may be open
 * again.
 */
final class ChatAvailabilityReporter {
  private final ChatEvents chatEvents;

  ChatAvailabilityReporter(ChatEvents chatEvents) {
    this.chatEvents = chatEvents;
  }

  void channelDeleted(JsonNode packet) {
    gone(List.of(packet.path("id").asText()), "the channel was deleted");
  }

  void serverLeft(List<String> channels) {
    gone(channels, "the bot was removed from the server");
  }

  /** Reports channels that may let messages through again, so that pending deliveries go out. */
  void openAgain(List<String> channels) {
    notifyAsync(channels, chatEvents::reachable);
  }

  private void gone(List<String> channels, String why) {
    notifyAsync(channels, chat -> chatEvents.removed(chat, why));
  }

  /** Notifies on a thread of its own: the caller reads the gateway and must not wait. */
  private static void notifyAsync(List<String> channels, Consumer<ChatId> notification) {
    if (!channels.isEmpty()) {
      Thread.ofVirtual()
          .name("discord-removals")
          .start(() ->
              channels.forEach(id -> notification.accept(new ChatId(DiscordChannel.PLATFORM, id))));
    }
  }
}
