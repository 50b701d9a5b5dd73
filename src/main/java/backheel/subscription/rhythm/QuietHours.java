package backheel.subscription.rhythm;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * The hours of each day, by the clock on the wall, in which a chat wants to hear nothing.
 *
 * @param from the first quiet minute
 * @param to the first minute that is quiet no longer: of the next day when it is before {@code
 *     from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

  private static final Set<String> BEFORE = Set.of("", "from", "between", "de", "entre", "من");
  private static final Set<String> BETWEEN =
      Set.of(
          "-", "to", "till", "until", "and", "a", "au", "et", "jusqu'a", "jusqu’a", "al", "y",
          "hasta", "الى", "حتى", "و");

  /** Seconds are dropped; throws IllegalArgumentException when both ends are the same minute. */
  public QuietHours {
    from = from.truncatedTo(ChronoUnit.MINUTES);
    to = to.truncatedTo(ChronoUnit.MINUTES);
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours that end when they begin: " + from);
    }
  }

  /** Reads {@code 22-7}, {@code 22:30-07:00}, {@code 22h30 à 7h}, {@code 10pm to 7am}. */
  public static Optional<QuietHours> read(String typed) {
    var plain = TypedTime.plain(typed);
    var times = TypedTime.in(plain).filter(found -> found.size() == 2);
    if (times.isEmpty()) {
      return Optional.empty();
    }
    var first = times.get().getFirst();
    var second = times.get().getLast();
    var understood =
        BEFORE.contains(plain.substring(0, first.start()).strip())
            && BETWEEN.contains(plain.substring(first.end(), second.start()).strip())
            && second.end() == plain.length()
            && !first.time().equals(second.time());
    return understood ? Optional.of(new QuietHours(first.time(), second.time())) : Optional.empty();
  }

  /**
   * When the quiet that holds now ends; empty when it is not quiet. Quiet lasts as long as the
   * clock shows a quiet time: through an hour that comes twice, and till the skip when the end is
   * skipped.
   */
  public Optional<Instant> endsAt(Instant now, ZoneId zone) {
    var clock = new WallClock(zone);
    var today = now.atZone(zone).toLocalDate();
    var until = now;
    // The quiet of tomorrow may begin before that of today ends, when an hour comes twice.
    for (var day = today.minusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
      var begins = clock.first(day.atTime(from));
      var ends = clock.last((to.isBefore(from) ? day.plusDays(1) : day).atTime(to));
      if (!begins.isAfter(until) && ends.isAfter(until)) {
        until = ends;
      }
    }
    return until.equals(now) ? Optional.empty() : Optional.of(until);
  }

  /** Canonical, and read again by {@link #read}: {@code 22:30-07:00}. */
  public String text() {
    return from + "-" + to;
  }
}
