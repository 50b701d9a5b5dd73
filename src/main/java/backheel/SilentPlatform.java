package backheel;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import java.time.Duration;

/** A platform that does nothing in this run: what is owed there stays owed. */
record SilentPlatform(String name, State state, String why) implements Platform {
  private static final Delivery LATER =
      new Delivery.TryLater(
          Duration.ofHours(1), Delivery.Scope.PLATFORM, "this platform is off in this run");

  /** Off, because nobody wants it. */
  static SilentPlatform off(String name, String why) {
    return new SilentPlatform(name, State.OFF, why);
  }

  /** Wanted, but without what it needs. */
  static SilentPlatform down(String name, String why) {
    return new SilentPlatform(name, State.DOWN, why);
  }

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
    return new Health(state, why);
  }

  @Override
  public void close() {}
}
