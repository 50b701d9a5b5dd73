package backheel.understanding.extraction.plain;

import backheel.understanding.text.Lexicon;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Gregorian days that written days mean in a text fetched at a known time: none after the
 * fetch, and none where day and month may be swapped and nothing tells which is which.
 */
final class DayResolver {
  /** The time by which the day of outlets begins before that of Greenwich, at most. */
  private static final int MAX_HOURS_AHEAD = 12;

  /** A day without its year is of the last months, or the year is missed. */
  private static final int MAX_DAYS_WITHOUT_YEAR = 300;

  /** The months of the Hijri calendar begin a day apart where the moon decides. */
  private static final int MAX_HIJRI_SHIFT = 1;

  private static final int MAX_HIJRI_AGE_IN_DAYS = 1100;

  private final LocalDate today;
  private final LocalDateTime last;
  private final Supplier<NumericOrder> orderOfText;
  private @Nullable NumericOrder order;

  /**
   * @param language of the text, ISO 639-1, which tells how far east it may be published
   */
  DayResolver(Instant fetched, String language, Supplier<NumericOrder> order) {
    this.today = LocalDate.ofInstant(fetched, ZoneOffset.UTC);
    int ahead =
        Lexicon.entries("hours that outlets are ahead of Greenwich at most", language).stream()
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(MAX_HOURS_AHEAD);
    this.last = LocalDateTime.ofInstant(fetched.plus(Duration.ofHours(ahead)), ZoneOffset.UTC);
    this.orderOfText = order;
  }

  /** Returns the day of the fetch, in UTC. */
  LocalDate today() {
    return today;
  }

  /** Returns the day that is meant, null if it is not sure, or after the fetch. */
  @Nullable LocalDate resolve(DayExpression written) {
    if (written.hijri()) {
      return hijri(written);
    }
    if (!written.eitherOrder()) {
      return inYear(written);
    }
    var dayFirst = inYear(written);
    var monthFirst = inYear(written.swapped());
    if (dayFirst == null || monthFirst == null) {
      return dayFirst == null ? monthFirst : dayFirst;
    }
    boolean dayFirstFits = fits(dayFirst, written.weekday());
    boolean monthFirstFits = fits(monthFirst, written.weekday());
    if (dayFirstFits != monthFirstFits) {
      return dayFirstFits ? dayFirst : monthFirst;
    }
    return switch (order()) {
      case DAY_FIRST -> dayFirst;
      case MONTH_FIRST -> monthFirst;
      case UNKNOWN -> null;
    };
  }

  /** Returns the order of the text's dates, looked up in the whole text when first needed. */
  private NumericOrder order() {
    var known = order == null ? orderOfText.get() : order;
    order = known;
    return known;
  }

  /** Returns whether that time of the day after the fetch is yet to come wherever the outlet is. */
  boolean isFuture(LocalDate day, LocalTime time) {
    return day.isAfter(today) && day.atTime(time).isAfter(last);
  }

  private boolean isFuture(LocalDate day) {
    return day.isAfter(last.toLocalDate());
  }

  /** Returns the last such day of the week up to the fetch. */
  LocalDate lastWeekday(int weekday) {
    return today.minusDays(Math.floorMod(today.getDayOfWeek().getValue() - weekday, 7));
  }

  private static boolean fits(LocalDate day, int weekday) {
    return weekday == 0 || day.getDayOfWeek().getValue() == weekday;
  }

  private @Nullable LocalDate inYear(DayExpression written) {
    if (written.year() != 0) {
      var day = written.in(written.year());
      return day == null || isFuture(day) ? null : day;
    }
    for (int back = 0; back <= 1; back++) {
      var day = written.in(last.getYear() - back);
      if (day != null
          && !isFuture(day)
          && day.isAfter(today.minusDays(MAX_DAYS_WITHOUT_YEAR))
          && fits(day, written.weekday())) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalDate ummAlQura(DayExpression written, int day) {
    try {
      return LocalDate.from(HijrahDate.of(written.year(), written.month(), day));
    } catch (DateTimeException e) {
      // No such day in that calendar.
      return null;
    }
  }

  /** Returns a day of the Umm al-Qura calendar, or the one beside it that is the day written. */
  private @Nullable LocalDate hijri(DayExpression written) {
    var day = ummAlQura(written, written.day());
    if (day == null && written.day() > 1) {
      // The thirtieth of a month that has one elsewhere.
      var before = ummAlQura(written, written.day() - 1);
      day = before == null ? null : before.plusDays(1);
    }
    if (day == null) {
      return null;
    }
    for (int shift = -MAX_HIJRI_SHIFT; written.weekday() > 0 && shift <= MAX_HIJRI_SHIFT; shift++) {
      if (fits(day.plusDays(shift), written.weekday())) {
        day = day.plusDays(shift);
        break;
      }
    }
    boolean recent = day.isAfter(today.minusDays(MAX_HIJRI_AGE_IN_DAYS));
    return recent && !isFuture(day) ? day : null;
  }
}
