package backheel.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The local time of a zone, also on the nights of clock changes. */
final class LocalTimeResolver {

  private final ZoneId zone;

  LocalTimeResolver(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns the first instant of a local time; for a skipped time, the moment of the skip. */
  Instant firstInstant(LocalDateTime shown) {
    var change = zone.getRules().getTransition(shown);
    if (change == null) {
      return shown.atZone(zone).toInstant();
    }
    return change.isGap() ? change.getInstant() : shown.toInstant(change.getOffsetBefore());
  }

  /**
   * Returns the instant after which the clock never again shows an earlier time; for a skipped
   * time, the moment of the skip.
   */
  Instant lastInstant(LocalDateTime shown) {
    var change = zone.getRules().getTransition(shown);
    if (change == null || change.isGap() || shown.equals(change.getDateTimeAfter())) {
      return firstInstant(shown);
    }
    return shown.toInstant(change.getOffsetAfter());
  }
}
