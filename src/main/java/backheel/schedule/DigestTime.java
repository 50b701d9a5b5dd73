package backheel.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;

/**
 * The local time at which a chat receives its digest.
 *
 * @param day the day of the week, empty for every day
 */
public record DigestTime(Optional<DayOfWeek> day, LocalTime at) {

  /** The digest time of a chat that chose none: every evening at eight. */
  public static final DigestTime DEFAULT_EVENING = daily(LocalTime.of(20, 0));

  private static final LocalTime DEFAULT_MORNING = LocalTime.of(8, 0);

  /** Truncates the time to the minute. */
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
   * Parses {@code 8}, {@code daily 20:00}, {@code lundi 8h}, {@code الاثنين 8}. Without a time, a
   * day means its morning at 8:00, and {@code weekly} Monday's; {@code daily} the evening.
   */
  public static Optional<DigestTime> parse(String typed) {
    var plain = TypedTime.normalize(typed);
    var times = TypedTime.findAll(plain).filter(found -> found.size() < 2);
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
      var day = DigestTimeVocabulary.day(word);
      day.ifPresent(days::add);
      daily |= DigestTimeVocabulary.DAILY.contains(word);
      weekly |= DigestTimeVocabulary.WEEKLY.contains(word);
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
    var unsaid = days.isEmpty() ? DEFAULT_EVENING.at : DEFAULT_MORNING;
    return Optional.of(
        new DigestTime(days.stream().findFirst(), time.map(TypedTime::time).orElse(unsaid)));
  }

  private static boolean isUnderstood(String word) {
    return word.isEmpty()
        || DigestTimeVocabulary.DAILY.contains(word)
        || DigestTimeVocabulary.WEEKLY.contains(word)
        || DigestTimeVocabulary.FILLING.contains(word);
  }

  /**
   * Returns the next digest, strictly after an instant. A local time that occurs twice counts the
   * first time; one that is skipped is at the skip.
   */
  public Instant next(Instant after, ZoneId zone) {
    var clock = new LocalTimeResolver(zone);
    var date = after.atZone(zone).toLocalDate();
    while (true) {
      var candidate = clock.firstInstant(date.atTime(at));
      if (candidate.isAfter(after) && day.map(date.getDayOfWeek()::equals).orElse(true)) {
        return candidate;
      }
      date = date.plusDays(1);
    }
  }

  /**
   * Returns the canonical form, which {@link #parse} accepts: {@code daily 20:00}, {@code monday
   * 08:00}.
   */
  public String text() {
    return day.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("daily") + " " + at;
  }
}
