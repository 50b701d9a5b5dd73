package backheel.platform.discord;

import backheel.chat.Platform.Health;
import backheel.chat.Platform.State;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** How the platform goes, told by many threads and read by any. */
final class Vitals {
  private static final String NEW_TOKEN =
      "Discord refuses the token: open discord.com/developers/applications, choose the application,"
          + " \"Bot\", \"Reset Token\", put the new one into the configuration and start again";

  private final AtomicReference<Health> health =
      new AtomicReference<>(new Health(State.OFF, "not started"));

  private final AtomicReference<String> remark = new AtomicReference<>("");

  Health health() {
    var now = health.get();
    var said = remark.get();
    return said.isEmpty() || now.state() != State.UP
        ? now
        : new Health(now.state(), now.note() + "; " + said);
  }

  /** Something that goes less well than it should, though the platform is up. */
  void remark(String words) {
    remark.set(words);
  }

  void off() {
    health.set(new Health(State.OFF, "stopped"));
  }

  void starting() {
    health.set(new Health(State.STARTING, "connecting"));
  }

  /**
   * Connected.
   *
   * @param servers that the bot is in, as Discord says
   * @param known those of them that came in whole
   */
  void up(int servers, int known) {
    var all = servers == 1 ? "in 1 server" : "in " + servers + " servers";
    int away = servers - known;
    health.set(
        new Health(State.UP, away <= 0 ? all : all + ", " + away + " of them not there yet"));
  }

  void lost() {
    health.set(new Health(State.DOWN, "connection lost, connecting again"));
  }

  void failing(String why, Duration nextTry) {
    health.set(new Health(State.DOWN, why + "; trying again in " + nextTry.toSeconds() + " s"));
  }

  void tokenRefused() {
    health.set(new Health(State.DOWN, NEW_TOKEN));
  }
}
