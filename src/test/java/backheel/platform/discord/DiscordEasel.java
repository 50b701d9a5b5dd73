package backheel.platform.discord;

import backheel.chat.Delivery;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import backheel.testing.FakeDiscord;
import backheel.testing.SettableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What Discord is sent for a reply, by the platform as it is: caught at the fake server. */
public final class DiscordEasel implements AutoCloseable {
  private final FakeDiscord discord = FakeDiscord.start();
  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final DiscordPlatform platform =
      new DiscordPlatform(
          "a-token-for-drawing", clock, Rig.line(discord, Rig.BRISK, Duration.ofSeconds(10)));
  private long drawn;

  /** The bodies, in order, without what every message has. */
  public List<JsonNode> draw(Reply reply) {
    // A channel has room for five messages in five seconds, and the bot for forty in one.
    long channel = discord.newChannel();
    clock.forward(Duration.ofSeconds(1));
    discord.takeArrivals();
    var delivery = platform.send(Rig.chat(channel), reply, new SendKey(++drawn));
    if (!(delivery instanceof Delivery.Sent)) {
      throw new AssertionError(delivery + " for " + reply);
    }
    return discord.requests().stream().map(DiscordEasel::told).toList();
  }

  private static JsonNode told(backheel.testing.DiscordRequest request) {
    var told = request.json().<ObjectNode>deepCopy();
    told.remove(List.of("nonce", "enforce_nonce"));
    return told;
  }

  @Override
  public void close() {
    platform.close();
    discord.close();
  }
}
