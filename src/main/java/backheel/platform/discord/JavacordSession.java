package backheel.platform.discord;

import backheel.platform.discord.rest.HealthTracker;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One Javacord login: whether it is connected, and whether it is still in use. */
final class JavacordSession implements GatewayPacketListener {
  private final GatewayEventDispatcher gatewayEventDispatcher;
  private final HeartbeatMonitor heartbeats;
  private final HealthTracker healthTracker;
  private final AtomicBoolean connected = new AtomicBoolean();
  private final AtomicBoolean unwanted = new AtomicBoolean();
  private volatile int lastEvent;

  JavacordSession(
      GatewayEventDispatcher gatewayEventDispatcher,
      HeartbeatMonitor heartbeats,
      HealthTracker healthTracker) {
    this.gatewayEventDispatcher = gatewayEventDispatcher;
    this.heartbeats = heartbeats;
    this.healthTracker = healthTracker;
  }

  @Override
  public void hello(int heartbeatMillis) {
    heartbeats.hello(Duration.ofMillis(heartbeatMillis));
  }

  @Override
  public void acknowledged() {
    heartbeats.acknowledged();
  }

  @Override
  public void event(int number, String type, JsonNode data) {
    lastEvent = number;
    if (unwanted.get()) {
      return;
    }
    gatewayEventDispatcher.handle(type, data);
    if (type.equals("READY") || type.equals("RESUMED")) {
      connected.set(true);
    }
  }

  void lost() {
    heartbeats.lost();
    if (connected.getAndSet(false) && !unwanted.get()) {
      healthTracker.lost();
    }
  }

  /** Returns the number of the last event. */
  int lastEvent() {
    return lastEvent;
  }

  /** Reports the platform as up, if it is connected. */
  void reportHealth() {
    if (connected.get() && !unwanted.get()) {
      healthTracker.up(
          gatewayEventDispatcher.servers().count(), gatewayEventDispatcher.servers().loadedCount());
    }
  }

  /** Marks the connection as dead, though neither side has closed it. */
  void markDead() {
    connected.set(false);
    healthTracker.dead();
  }

  void end() {
    unwanted.set(true);
  }
}
