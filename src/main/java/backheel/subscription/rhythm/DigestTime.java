package backheel.subscription.rhythm;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;

/**
 * When a chat gets what was kept for its digest, by the clock on the wall.
 *
 * @param day the one day of the week, empty for every day
 */
public record DigestTime(Optional<DayOfWeek> day, LocalTime at) {

  /** The digest of a chat that named no hour: every evening at eight. */
  public static final DigestTime EVENING = daily(LocalTime.of(20, 0));

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** Seconds are dropped. */
  public DigestTime {
    at = at.truncatedTo(ChronoUnit.MINUTES);
  }

  public static DigestTime daily(LocalTime at) {
    return new DigestTime(Optional.empty(), at);
  }

  public static DigestTime weekly(DayOfWeek day, LocalTime at) {
    return new DigestTime(Optional.of(day), at);
  }

  /**
   * Reads {@code 8}, {@code daily 20:00}, {@code lundi 8h}, {@code الاثنين 8}. Without a time, a
   * day means its morning at 8:00, and {@code weekly} Monday's; {@code daily} the evening.
   */
  public static Optional<DigestTime> read(String typed) {
    var plain = TypedTime.plain(typed);
    var times = TypedTime.in(plain).filter(found -> found.size() < 2);
    if (times.isEmpty()) {
      return Optional.empty();
    }
    var time = times.get().stream().findFirst();
    var words =
        time.map(at -> plain.substring(0, at.start()) + " " + plain.substring(at.end()))
            .orElse(plain);
    var days = new HashSet<DayOfWeek>();
    var daily = false;
    var weekly = false;
    for (var word : words.strip().split("[^\\p{L}]+", -1)) {
      var day = DigestWords.day(word);
      day.ifPresent(days::add);
      daily |= DigestWords.DAILY.contains(word);
      weekly |= DigestWords.WEEKLY.contains(word);
      if (day.isEmpty() && !isUnderstood(word)) {
        return Optional.empty();
      }
    }
    if (days.isEmpty() && weekly) {
      days.add(DayOfWeek.MONDAY);
    }
    if (days.size() > 1 || (days.isEmpty() && !daily && time.isEmpty())) {
      return Optional.empty();
    }
    var unsaid = days.isEmpty() ? EVENING.at : MORNING;
    return Optional.of(
        new DigestTime(days.stream().findFirst(), time.map(TypedTime::time).orElse(unsaid)));
  }

  private static boolean isUnderstood(String word) {
    return word.isEmpty()
        || DigestWords.DAILY.contains(word)
        || DigestWords.WEEKLY.contains(word)
        || DigestWords.FILLING.contains(word);
  }

  /**
   * The next digest, strictly after an instant. A time that comes twice counts the first time; one
   * that is skipped is at the skip.
   */
  public Instant next(Instant after, ZoneId zone) {
    var clock = new WallClock(zone);
    var date = after.atZone(zone).toLocalDate();
    while (true) {
      var candidate = clock.first(date.atTime(at));
      if (candidate.isAfter(after) && day.map(date.getDayOfWeek()::equals).orElse(true)) {
        return candidate;
      }
      date = date.plusDays(1);
    }
  }

  /** Canonical, and read again by {@link #read}: {@code daily 20:00}, {@code monday 08:00}. */
  public String text() {
    return day.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("daily") + " " + at;
  }
}
