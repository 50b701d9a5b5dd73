package backheel.platform.discord;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A monitor of the gateway's heartbeat acknowledgements. Javacord stops sending heartbeats when one
 * acknowledgement is missing, and waits for ever; a connection that died without being closed would
 * go unnoticed.
 */
final class HeartbeatMonitor {
  /** Maximum number of connections in a row without a single acknowledgement. */
  private static final int MAX_DEAD_CONNECTIONS = 3;

  private final LongSupplier nanos;
  private final long maxAway;

  /** The time of the last acknowledgement, or else of the connection's start or loss. */
  private long since;

  private long interval;
  private boolean probed;
  private boolean healthy;
  private int deadConnections;

  /**
   * @param nanos the time, as {@link System#nanoTime()}
   * @param maxAway the time within which a lost connection must come back
   */
  HeartbeatMonitor(LongSupplier nanos, Duration maxAway) {
    this.nanos = nanos;
    this.maxAway = maxAway.toNanos();
    this.since = nanos.getAsLong();
  }

  /** Records the start of a connection. */
  synchronized void hello(Duration heartbeats) {
    interval = Math.max(1, heartbeats.toNanos());
    begin();
  }

  synchronized void acknowledged() {
    deadConnections = 0;
    healthy = true;
    begin();
  }

  /** Records the loss of the connection. */
  synchronized void lost() {
    interval = 0;
    begin();
  }

  /** Returns whether there was ever an acknowledgement. */
  synchronized boolean wasHealthy() {
    return healthy;
  }

  /** Returns the current state; each but {@link HeartbeatState#HEALTHY} is returned once. */
  synchronized HeartbeatState check() {
    long quiet = nanos.getAsLong() - since;
    if (interval == 0) {
      return quiet > maxAway ? HeartbeatState.HOPELESS : HeartbeatState.HEALTHY;
    }
    if (quiet >= 3 * interval) {
      lost();
      deadConnections++;
      return deadConnections < MAX_DEAD_CONNECTIONS ? HeartbeatState.DEAD : HeartbeatState.HOPELESS;
    }
    if (quiet >= 2 * interval && !probed) {
      probed = true;
      return HeartbeatState.LATE;
    }
    return HeartbeatState.HEALTHY;
  }

  /** Returns the time until the next check, at the latest. */
  synchronized Duration untilNextCheck(Duration most) {
    var half = Duration.ofNanos(interval / 2);
    return interval == 0 || half.compareTo(most) > 0 ? most : half;
  }

  private void begin() {
    since = nanos.getAsLong();
    probed = false;
  }
}
