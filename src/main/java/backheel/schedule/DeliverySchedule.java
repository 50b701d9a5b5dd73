package backheel.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The times at which one chat receives messages.
 *
 * @param digest the hour of its digests; each subscription defines which stories go there
 * @param cap the maximum number of messages a day, digests not counted; 0 for no cap
 * @param matchDays whether stories are gathered around the matches of their sides
 */
public record DeliverySchedule(
    ZoneId zone,
    Optional<QuietHours> quiet,
    Optional<DigestTime> digest,
    int cap,
    boolean matchDays) {

  /** The schedule that sends everything at any hour. */
  public static final DeliverySchedule ALWAYS =
      new DeliverySchedule(ZoneOffset.UTC, Optional.empty(), Optional.empty(), 0, false);

  /** Earliest time on a match day at which stories are gathered into a preview. */
  private static final LocalTime MATCH_DAY_START = LocalTime.of(6, 0);

  /**
   * @throws IllegalArgumentException for a cap below 0
   */
  public DeliverySchedule {
    if (cap < 0) {
      throw new IllegalArgumentException("a cap of " + cap);
    }
  }

  /** Returns the start of the day, in a zone, that contains an instant. */
  public static Instant startOfDay(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /**
   * Decides what happens to a delivery now. The first rule that applies decides: a digest is sent
   * at any hour; the subscription's request for the digest; the cap; the match day; the quiet
   * hours.
   */
  public ScheduleDecision decide(PendingDelivery pendingDelivery, Instant now) {
    var story = pendingDelivery.bundle().isEmpty();
    if (pendingDelivery.bundle().equals(Optional.of(BundleKind.DIGEST))) {
      return new ScheduleDecision.SendNow();
    }
    if (pendingDelivery.forDigest() && story) {
      return new ScheduleDecision.HoldForBundle(
          nextDigest(now), BundleKind.DIGEST, HoldReason.DIGEST);
    }
    if (cap > 0 && pendingDelivery.sentToday() >= cap) {
      return new ScheduleDecision.HoldForBundle(nextDigest(now), BundleKind.DIGEST, HoldReason.CAP);
    }
    return pendingDelivery
        .match()
        .filter(match -> story && matchDays)
        .<ScheduleDecision>flatMap(match -> decideAroundMatch(match, now))
        .or(() -> quietUntil(now).map(end -> new ScheduleDecision.DelayLane(end, HoldReason.QUIET)))
        .orElseGet(ScheduleDecision.SendNow::new);
  }

  /**
   * Returns the time of the next digest. Without a chosen hour it is in the evening, or at the end
   * of quiet hours that include the evening.
   */
  private Instant nextDigest(Instant now) {
    if (digest.isPresent()) {
      return digest.get().next(now, zone);
    }
    var evening = DigestTime.DEFAULT_EVENING.next(now, zone);
    return quietUntil(evening).orElse(evening);
  }

  /**
   * Decides around a match. Stories are not gathered into a preview that could only be sent after
   * the quiet hours, possibly after the match.
   */
  private Optional<ScheduleDecision> decideAroundMatch(KickOff match, Instant now) {
    var preview = match.previewAt();
    var morning =
        new LocalTimeResolver(zone)
            .firstInstant(match.at().atZone(zone).toLocalDate().atTime(MATCH_DAY_START));
    if (!now.isBefore(morning) && now.isBefore(preview) && quietUntil(preview).isEmpty()) {
      return Optional.of(
          new ScheduleDecision.HoldForBundle(preview, BundleKind.PREVIEW, HoldReason.MATCH_DAY));
    }
    return !now.isBefore(match.at()) && now.isBefore(match.endsAt())
        ? Optional.of(
            new ScheduleDecision.HoldForBundle(
                match.endsAt(), BundleKind.WRAP_UP, HoldReason.MATCH_DAY))
        : Optional.empty();
  }

  private Optional<Instant> quietUntil(Instant now) {
    return quiet.flatMap(hours -> hours.endsAt(now, zone));
  }
}
