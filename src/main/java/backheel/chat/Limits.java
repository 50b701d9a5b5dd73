package backheel.chat;

import java.time.Duration;

/**
 * How often one chat may be written to.
 *
 * @param gap at least this long from one message to the next
 * @param perMinute at most so many in any 60 seconds; 0 when there is no such limit
 */
public record Limits(Duration gap, int perMinute) {
  public Limits {
    if (gap.isNegative() || perMinute < 0) {
      throw new IllegalArgumentException("no limits: " + gap + ", " + perMinute);
    }
  }
}
