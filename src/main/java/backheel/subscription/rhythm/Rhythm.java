package backheel.subscription.rhythm;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When one chat wants to hear.
 *
 * @param digest the hour of its digests; which stories go there, each subscription says
 * @param cap messages a day at most, digests not counted; 0 for no cap
 * @param matchDays whether stories are gathered around the matches of their sides
 */
public record Rhythm(
    ZoneId zone,
    Optional<QuietHours> quiet,
    Optional<DigestTime> digest,
    int cap,
    boolean matchDays) {

  /** At any hour, everything. */
  public static final Rhythm EVER =
      new Rhythm(ZoneOffset.UTC, Optional.empty(), Optional.empty(), 0, false);

  /** Before that hour nobody looks forward to a match. */
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  /** Throws IllegalArgumentException for a cap below 0. */
  public Rhythm {
    if (cap < 0) {
      throw new IllegalArgumentException("a cap of " + cap);
    }
  }

  /** When the day of a place began in which this instant falls. */
  public static Instant dayStart(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /**
   * What happens to a delivery now. The first rule that applies decides: a digest goes out whatever
   * the hour; the wish for the digest; the cap; the match day; the quiet hours.
   */
  public Turn turn(Waiting waiting, Instant now) {
    var story = waiting.bundle().isEmpty();
    if (waiting.bundle().equals(Optional.of(Kept.DIGEST))) {
      return new Turn.Now();
    }
    if (waiting.forDigest() && story) {
      return new Turn.Keep(nextDigest(now), Kept.DIGEST, Why.DIGEST);
    }
    if (cap > 0 && waiting.sentToday() >= cap) {
      return new Turn.Keep(nextDigest(now), Kept.DIGEST, Why.CAP);
    }
    return waiting
        .match()
        .filter(match -> story && matchDays)
        .<Turn>flatMap(match -> around(match, now))
        .or(() -> quietUntil(now).map(end -> new Turn.Hold(end, Why.QUIET)))
        .orElseGet(Turn.Now::new);
  }

  /** The next digest; in the evening, or when quiet ends after it, where nobody named an hour. */
  private Instant nextDigest(Instant now) {
    if (digest.isPresent()) {
      return digest.get().next(now, zone);
    }
    var evening = DigestTime.EVENING.next(now, zone);
    return quietUntil(evening).orElse(evening);
  }

  /** A preview that could only be told after the quiet, maybe after the match, is not gathered. */
  private Optional<Turn> around(KickOff match, Instant now) {
    var preview = match.preview();
    var morning = new WallClock(zone).first(match.at().atZone(zone).toLocalDate().atTime(MORNING));
    if (!now.isBefore(morning) && now.isBefore(preview) && quietUntil(preview).isEmpty()) {
      return Optional.of(new Turn.Keep(preview, Kept.PREVIEW, Why.MATCH_DAY));
    }
    return !now.isBefore(match.at()) && now.isBefore(match.over())
        ? Optional.of(new Turn.Keep(match.over(), Kept.WRAP_UP, Why.MATCH_DAY))
        : Optional.empty();
  }

  private Optional<Instant> quietUntil(Instant now) {
    return quiet.flatMap(hours -> hours.endsAt(now, zone));
  }
}
