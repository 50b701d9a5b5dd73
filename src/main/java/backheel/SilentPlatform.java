package backheel;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import java.time.Duration;

/** A platform that is off in this run: what is owed there stays owed. */
record SilentPlatform(String name, String why) implements Platform {
  private static final Delivery LATER =
      new Delivery.TryLater(
          Duration.ofHours(1), Delivery.Scope.PLATFORM, "this platform is off in this run");

  @Override
  public void listen(Answers answers) {}

  @Override
  public Delivery send(ChatId to, Reply reply, SendKey once) {
    return LATER;
  }

  @Override
  public Delivery edit(MessageRef message, Reply reply) {
    return LATER;
  }

  @Override
  public Health health() {
    return new Health(State.OFF, why);
  }

  @Override
  public void close() {}
}
