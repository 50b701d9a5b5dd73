package backheel.delivery;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Limits;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import java.time.Duration;

/** A platform that has limits and nothing else. */
record PacedPlatform(String name, double messagesPerSecond, Limits chats, Limits groups)
    implements Platform {
  private static final Limits NONE = new Limits(Duration.ZERO, 0);

  static PacedPlatform telegram() {
    var gap = Duration.ofSeconds(1);
    return new PacedPlatform("telegram", 30, new Limits(gap, 0), new Limits(gap, 20));
  }

  static PacedPlatform discord() {
    return unlimitedChats(50);
  }

  static PacedPlatform unlimitedChats(double perSecond) {
    return new PacedPlatform("discord", perSecond, NONE, NONE);
  }

  @Override
  public Limits limitsIn(ChatId chat) {
    return chat.address().startsWith("-") ? groups : chats;
  }

  @Override
  public void listen(Answers answers) {
    throw new AssertionError("nobody asks here");
  }

  @Override
  public Delivery send(ChatId to, Reply reply, SendKey once) {
    throw new AssertionError("nothing is sent here");
  }

  @Override
  public Delivery edit(MessageRef message, Reply reply) {
    throw new AssertionError("nothing is edited here");
  }

  @Override
  public Health health() {
    return new Health(State.UP, "");
  }

  @Override
  public void close() {}
}
