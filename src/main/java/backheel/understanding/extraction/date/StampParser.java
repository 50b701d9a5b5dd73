package backheel.understanding.extraction.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parser of stamps and written dates, of which none may be in the future. */
final class StampParser {
  private static final Pattern STAMP =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:[.:]\\d++)?+ ?(Z|[+-]\\d{2}:?\\d{2})?.*");

  /** Seconds or milliseconds since 1970, from 2001 on. */
  private static final Pattern UNIX_TIME = Pattern.compile("([12]\\d{9})(\\d{3})?");

  /** A date as C, Java and JavaScript print it: "Mon Aug 03 12:45:00 EDT 2015". */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) \\d{1,2}:\\d{2}:\\d{2}(?: [A-Z+:\\d-]{1,9})? (\\d{4})");

  private static final int MAX_LENGTH = 40_000;

  private final Instant now;
  private final boolean monthFirst;

  /**
   * Creates a parser.
   *
   * @param monthFirst whether the page writes dates in American order
   */
  StampParser(Instant now, boolean monthFirst) {
    this.now = now;
    this.monthFirst = monthFirst;
  }

  /** Parses one stamp, with time and zone if it has them; empty if it is in the future. */
  Optional<PublicationDate> parse(String stamp) {
    if (stamp.isEmpty() || stamp.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Matcher unix = UNIX_TIME.matcher(stamp);
    if (unix.matches()) {
      return Optional.of(inUtc(Instant.ofEpochSecond(Long.parseLong(unix.group(1)))))
          .filter(date -> !isFuture(date));
    }
    Matcher exact = STAMP.matcher(stamp);
    Optional<PublicationDate> published = exact.matches() ? exact(exact) : Optional.empty();
    if (published.isEmpty()) {
      String written = YEAR_LAST.matcher(stamp).replaceFirst("$2 $1 $3");
      published = DateParser.parse(written, monthFirst).map(day -> new PublicationDate(day, null));
    }
    return published.filter(date -> !isFuture(date));
  }

  /** Returns whether a stamp gives a time without the outlet's own time zone. */
  static boolean isInUtc(String stamp) {
    Matcher exact = STAMP.matcher(stamp);
    return UNIX_TIME.matcher(stamp).matches()
        || (exact.matches() && (exact.group(4) == null || exact.group(4).matches("Z|[+-]00:?00")));
  }

  private static PublicationDate inUtc(Instant moment) {
    return new PublicationDate(LocalDate.ofInstant(moment, ZoneOffset.UTC), moment);
  }

  private static Optional<PublicationDate> exact(Matcher m) {
    String seconds = m.group(3) == null ? ":00" : m.group(3);
    String zone = m.group(4) == null ? "Z" : m.group(4);
    String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    try {
      var moment = OffsetDateTime.parse(m.group(1) + "T" + m.group(2) + seconds + offset);
      return Optional.of(new PublicationDate(moment.toLocalDate(), moment.toInstant()));
    } catch (DateTimeException e) {
      // Not a valid time; the day alone is tried next.
      return Optional.empty();
    }
  }

  private boolean isFuture(PublicationDate date) {
    LocalDate day = date.day();
    return day != null && day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
  }
}
