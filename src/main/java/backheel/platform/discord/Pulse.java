package backheel.platform.discord;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The heartbeats of the gateway, as they are acknowledged. Javacord stops beating when one
 * acknowledgement stays out, and waits for ever; a line that is dead without having been closed
 * would go unnoticed.
 */
final class Pulse {
  /** Connections in a row without a single acknowledgement. */
  private static final int HOPELESS = 3;

  private final LongSupplier nanos;
  private final long longestAway;

  /** The last acknowledgement, or else when the connection began, or was lost. */
  private long since;

  private long interval;
  private boolean asked;
  private boolean healthy;
  private int deaths;

  /**
   * @param nanos as {@link System#nanoTime()}
   * @param longestAway how long a connection may take to come back
   */
  Pulse(LongSupplier nanos, Duration longestAway) {
    this.nanos = nanos;
    this.longestAway = longestAway.toNanos();
    this.since = nanos.getAsLong();
  }

  /** How it goes. */
  enum Sign {
    /** As it should, or the connection is on its way. */
    WELL,
    /** One acknowledgement is missing: to be asked for once more. */
    LATE,
    /** The second is missing too: to be closed and resumed. */
    DEAD,
    /** Connecting again does not help: to be given up, and logged in to anew. */
    HOPELESS
  }

  /** A connection begins. */
  synchronized void hello(Duration heartbeats) {
    interval = Math.max(1, heartbeats.toNanos());
    begin();
  }

  synchronized void acknowledged() {
    deaths = 0;
    healthy = true;
    begin();
  }

  /** The connection is lost. */
  synchronized void lost() {
    interval = 0;
    begin();
  }

  /** Whether there was ever an acknowledgement. */
  synchronized boolean wasHealthy() {
    return healthy;
  }

  /** Each but {@link Sign#WELL} is told once. */
  synchronized Sign look() {
    long quiet = nanos.getAsLong() - since;
    if (interval == 0) {
      return quiet > longestAway ? Sign.HOPELESS : Sign.WELL;
    }
    if (quiet >= 3 * interval) {
      lost();
      deaths++;
      return deaths < HOPELESS ? Sign.DEAD : Sign.HOPELESS;
    }
    if (quiet >= 2 * interval && !asked) {
      asked = true;
      return Sign.LATE;
    }
    return Sign.WELL;
  }

  /** When to look again, at the latest. */
  synchronized Duration rest(Duration most) {
    var half = Duration.ofNanos(interval / 2);
    return interval == 0 || half.compareTo(most) > 0 ? most : half;
  }

  private void begin() {
    since = nanos.getAsLong();
    asked = false;
  }
}
