package backheel.schedule;

import backheel.language.InputVocabulary;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * The hours of each day, in local time, in which a chat is sent nothing.
 *
 * @param from the first quiet minute
 * @param to the first minute that is no longer quiet: of the next day when it is before {@code
 *     from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

  private static final Set<String> OPENING_WORDS =
      InputVocabulary.words("typed.quiet.from", TypedTime::normalize);
  private static final Set<String> SEPARATOR_WORDS =
      InputVocabulary.words("typed.quiet.to", TypedTime::normalize);

  /**
   * Truncates both ends to the minute.
   *
   * @throws IllegalArgumentException when both ends are the same minute
   */
  public QuietHours {
    from = from.truncatedTo(ChronoUnit.MINUTES);
    to = to.truncatedTo(ChronoUnit.MINUTES);
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours that end when they begin: " + from);
    }
  }

  /** Parses {@code 22-7}, {@code 22:30-07:00}, {@code 22h30 à 7h}, {@code 10pm to 7am}. */
  public static Optional<QuietHours> parse(String typed) {
    var plain = TypedTime.normalize(typed);
    var times = TypedTime.findAll(plain).filter(found -> found.size() == 2);
    if (times.isEmpty()) {
      return Optional.empty();
    }
    var first = times.get().getFirst();
    var second = times.get().getLast();
    var understood =
        opens(plain.substring(0, first.start()).strip())
            && separates(plain.substring(first.end(), second.start()).strip())
            && second.end() == plain.length()
            && !first.time().equals(second.time());
    return understood ? Optional.of(new QuietHours(first.time(), second.time())) : Optional.empty();
  }

  private static boolean opens(String words) {
    return words.isEmpty() || OPENING_WORDS.contains(words);
  }

  private static boolean separates(String words) {
    return words.equals("-") || SEPARATOR_WORDS.contains(words);
  }

  /**
   * Returns the end of the quiet hours in progress; empty when it is not quiet. They last as long
   * as the clock shows a quiet time: through an hour that occurs twice, and until the skip when the
   * end is skipped.
   */
  public Optional<Instant> endsAt(Instant now, ZoneId zone) {
    var clock = new LocalTimeResolver(zone);
    var today = now.atZone(zone).toLocalDate();
    var until = now;
    // Tomorrow's quiet hours may begin before today's end, when an hour occurs twice.
    for (var day = today.minusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
      var begins = clock.firstInstant(day.atTime(from));
      var ends = clock.lastInstant((to.isBefore(from) ? day.plusDays(1) : day).atTime(to));
      if (!begins.isAfter(until) && ends.isAfter(until)) {
        until = ends;
      }
    }
    return until.equals(now) ? Optional.empty() : Optional.of(until);
  }

  /** Returns the canonical form, which {@link #parse} accepts: {@code 22:30-07:00}. */
  public String text() {
    return from + "-" + to;
  }
}
