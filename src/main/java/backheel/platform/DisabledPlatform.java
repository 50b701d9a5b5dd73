package backheel.platform;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import java.time.Duration;

/** A platform that does nothing in this run; its outgoing messages stay in the outbox. */
record DisabledPlatform(String name, State state, String why) implements Platform {
  private static final SendResult LATER =
      new SendResult.TryLater(
          Duration.ofHours(1), SendResult.Scope.PLATFORM, "this platform is off in this run");

  /** Creates a platform that is not enabled. */
  static DisabledPlatform off(String name, String why) {
    return new DisabledPlatform(name, State.OFF, why);
  }

  /** Creates a platform that is enabled but lacks something it needs. */
  static DisabledPlatform down(String name, String why) {
    return new DisabledPlatform(name, State.DOWN, why);
  }

  @Override
  public void start(BotEndpoints bot) {}

  @Override
  public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    return LATER;
  }

  @Override
  public SendResult edit(MessageRef message, Reply reply) {
    return LATER;
  }

  @Override
  public Health health() {
    return new Health(state, why);
  }

  @Override
  public void close() {}
}
