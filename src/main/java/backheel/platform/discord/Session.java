package backheel.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One login of Javacord, from our side: whether it is connected, and whether we still want it. */
final class Session implements Ear.Listener {
  private final Events events;
  private final Pulse pulse;
  private final Vitals vitals;
  private final AtomicBoolean connected = new AtomicBoolean();
  private final AtomicBoolean unwanted = new AtomicBoolean();
  private volatile int last;

  Session(Events events, Pulse pulse, Vitals vitals) {
    this.events = events;
    this.pulse = pulse;
    this.vitals = vitals;
  }

  @Override
  public void hello(int heartbeatMillis) {
    pulse.hello(Duration.ofMillis(heartbeatMillis));
  }

  @Override
  public void acknowledged() {
    pulse.acknowledged();
  }

  @Override
  public void event(int number, String type, JsonNode data) {
    last = number;
    if (unwanted.get()) {
      return;
    }
    events.take(type, data);
    if (type.equals("READY") || type.equals("RESUMED")) {
      connected.set(true);
    }
  }

  void lost() {
    pulse.lost();
    if (connected.getAndSet(false) && !unwanted.get()) {
      vitals.lost();
    }
  }

  /** The number of the last event. */
  int last() {
    return last;
  }

  /** Tells how it goes, where it is connected. */
  void report() {
    if (connected.get() && !unwanted.get()) {
      vitals.up(events.servers().all(), events.servers().there());
    }
  }

  /** The connection is dead, though nobody has closed it. */
  void dead() {
    connected.set(false);
    vitals.dead();
  }

  void end() {
    unwanted.set(true);
  }
}
