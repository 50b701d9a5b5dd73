package backheel.platform.discord;

import backheel.chat.IdempotencyKey;
import backheel.chat.Reply;
import backheel.testing.TestBots;
import java.io.IOException;
import java.time.Clock;

/** A Java machine of its own with the platform as production starts it; tells its health. */
final class SeparateJvm {
  private SeparateJvm() {}

  public static void main(String[] args) throws IOException {
    try (var platform = new DiscordPlatform(args[0], Clock.systemUTC())) {
      platform.start(TestBots.of(new ScriptedBotService()));
      var sent =
          platform.send(DiscordFixture.chat(101), Reply.text("en", "hello"), new IdempotencyKey(1));
      System.out.println(sent);
      // Until the test has seen enough.
      System.out.println("read " + System.in.read());
    }
  }
}
