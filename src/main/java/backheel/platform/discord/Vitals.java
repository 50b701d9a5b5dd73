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

  Health health() {
    return health.get();
  }

  void off() {
    health.set(new Health(State.OFF, "stopped"));
  }

  void starting() {
    health.set(new Health(State.STARTING, "connecting"));
  }

  void up(int servers) {
    health.set(new Health(State.UP, servers == 1 ? "in 1 server" : "in " + servers + " servers"));
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
