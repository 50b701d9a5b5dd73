package backheel.platform.discord;

import backheel.chat.Reply;
import backheel.chat.SendKey;
import java.io.IOException;
import java.time.Clock;

/** A Java machine of its own with the platform as production starts it; tells its health. */
final class AnotherMachine {
  private AnotherMachine() {}

  public static void main(String[] args) throws IOException {
    try (var platform = new DiscordPlatform(args[0], Clock.systemUTC())) {
      platform.listen(new ScriptedAnswers());
      var sent = platform.send(Rig.chat(101), Reply.text("en", "hello"), new SendKey(1));
      System.out.println(sent);
      // Until the test has seen enough.
      System.out.println("read " + System.in.read());
    }
  }
}
