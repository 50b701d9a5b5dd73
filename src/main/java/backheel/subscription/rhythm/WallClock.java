package backheel.subscription.rhythm;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the clock on the wall of a place shows, also in the nights in which it is changed. */
final class WallClock {

  private final ZoneId zone;

  WallClock(ZoneId zone) {
    this.zone = zone;
  }

  /** When it is that late for the first time; for a time that is skipped, when it is skipped. */
  Instant first(LocalDateTime shown) {
    var change = zone.getRules().getTransition(shown);
    if (change == null) {
      return shown.atZone(zone).toInstant();
    }
    return change.isGap() ? change.getInstant() : shown.toInstant(change.getOffsetBefore());
  }

  /** From when on it never again shows less than that; for a time that is skipped, the skip. */
  Instant last(LocalDateTime shown) {
    var change = zone.getRules().getTransition(shown);
    if (change == null || change.isGap() || shown.equals(change.getDateTimeAfter())) {
      return first(shown);
    }
    return shown.toInstant(change.getOffsetAfter());
  }
}
