package backheel.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * A match and its kick-off time.
 *
 * @param home the key of a side, such as {@code team/MAR}
 * @param away the key of the other side
 */
public record KickOff(Instant at, String home, String away) {

  /** Time before kick-off at which the preview is sent. */
  static final Duration PREVIEW_LEAD = Duration.ofMinutes(60);

  /** Duration of both halves with the break, stoppage time and extra time. */
  static final Duration MATCH_DURATION = Duration.ofMinutes(150);

  /** Returns the time at which stories gathered before the match are sent. */
  public Instant previewAt() {
    return at.minus(PREVIEW_LEAD);
  }

  /** Returns the time at which stories gathered during play are sent. */
  public Instant endsAt() {
    return at.plus(MATCH_DURATION);
  }
}
