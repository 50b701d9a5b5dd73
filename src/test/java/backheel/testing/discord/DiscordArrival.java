package backheel.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message as it was when it came to a channel of the local Discord; later changes are not in it.
 *
 * @param words what a reader sees, without the marks that escape it
 */
public record DiscordArrival(long channel, String words, long nanos) {
  static DiscordArrival of(long channel, JsonNode message) {
    var words = message.path("content").asText() + message.path("embeds");
    return new DiscordArrival(channel, words.replace("\\", ""), System.nanoTime());
  }
}
