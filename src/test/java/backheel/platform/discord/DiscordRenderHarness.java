package backheel.platform.discord;

import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.testing.discord.FakeDiscord;
import backheel.testing.time.SettableClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What Discord is sent for a reply, by the platform as it is: caught at the fake server. */
public final class DiscordRenderHarness implements AutoCloseable {
  private final FakeDiscord discord = FakeDiscord.start();
  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final DiscordPlatform platform =
      new DiscordPlatform(
          "a-token-for-drawing",
          clock,
          DiscordFixture.line(discord, DiscordFixture.BRISK, Duration.ofSeconds(10)));
  private long drawn;

  /** The bodies, in order, without what every message has. */
  public List<JsonNode> draw(Reply reply) {
    // A channel has room for five messages in five seconds, and the bot for forty in one.
    long channel = discord.newChannel();
    clock.forward(Duration.ofSeconds(1));
    discord.takeArrivals();
    var sendResult =
        platform.send(DiscordFixture.chat(channel), reply, new IdempotencyKey(++drawn));
    if (!(sendResult instanceof SendResult.Sent)) {
      throw new AssertionError(sendResult + " for " + reply);
    }
    return discord.requests().stream().map(DiscordRenderHarness::told).toList();
  }

  private static JsonNode told(backheel.testing.discord.DiscordRequest request) {
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
