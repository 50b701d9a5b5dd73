package backheel.subscription.rhythm;

import java.time.Duration;
import java.time.Instant;

/**
 * A match and the moment it begins.
 *
 * @param home the key of a side, such as {@code team/MAR}
 * @param away the key of the other
 */
public record KickOff(Instant at, String home, String away) {

  /** How long before it the last look ahead goes out. */
  static final Duration LEAD = Duration.ofMinutes(60);

  /** Both halves with the break, stoppage time and extra time. */
  static final Duration PLAY = Duration.ofMinutes(150);

  /** When what was gathered before the match is told. */
  public Instant preview() {
    return at.minus(LEAD);
  }

  /** When what was gathered during play is told. */
  public Instant over() {
    return at.plus(PLAY);
  }
}
