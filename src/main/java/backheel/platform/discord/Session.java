package backheel.platform.discord;

import java.util.concurrent.atomic.AtomicBoolean;

/** One login of Javacord, from our side: whether it is connected, and whether we still want it. */
final class Session {
  private final Vitals vitals;
  private final AtomicBoolean connected = new AtomicBoolean();
  private final AtomicBoolean unwanted = new AtomicBoolean();

  Session(Vitals vitals) {
    this.vitals = vitals;
  }

  void connected() {
    connected.set(true);
  }

  void lost() {
    connected.set(false);
    ifWanted(vitals::lost);
  }

  void report(int servers) {
    if (connected.get()) {
      ifWanted(() -> vitals.up(servers));
    }
  }

  void end() {
    unwanted.set(true);
  }

  void ifWanted(Runnable deed) {
    if (!unwanted.get()) {
      deed.run();
    }
  }
}
