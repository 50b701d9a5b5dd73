package backheel.delivery.pace;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import java.time.Duration;

/** A platform that has limits and nothing else. */
record PacedPlatform(
    String name, double messagesPerSecond, ChatRateLimit chats, ChatRateLimit groups)
    implements Platform {
  private static final ChatRateLimit NONE = new ChatRateLimit(Duration.ZERO, 0);

  static PacedPlatform telegram() {
    var gap = Duration.ofSeconds(1);
    return new PacedPlatform("telegram", 30, new ChatRateLimit(gap, 0), new ChatRateLimit(gap, 20));
  }

  static PacedPlatform discord() {
    return unlimitedChats(50);
  }

  static PacedPlatform unlimitedChats(double perSecond) {
    return new PacedPlatform("discord", perSecond, NONE, NONE);
  }

  @Override
  public ChatRateLimit rateLimit(ChatId chat) {
    return chat.address().startsWith("-") ? groups : chats;
  }

  @Override
  public void start(BotEndpoints bot) {
    throw new AssertionError("nobody asks here");
  }

  @Override
  public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    throw new AssertionError("nothing is sent here");
  }

  @Override
  public SendResult edit(MessageRef message, Reply reply) {
    throw new AssertionError("nothing is edited here");
  }

  @Override
  public Health health() {
    return new Health(State.UP, "");
  }

  @Override
  public void close() {}
}
