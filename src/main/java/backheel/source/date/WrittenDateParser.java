package backheel.source.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parser of dates in whatever form they are written: it finds the time of day and its zone first,
 * and the day, month and year among what is left.
 */
final class WrittenDateParser {
  /** Digits of a moment in seconds, or in milliseconds, since 1970. */
  private static final Set<Integer> EPOCH_LENGTHS = Set.of(10, 13);

  private static final Set<String> MARKS = Set.of("/", "-", ".");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int MAX_DAY = 31;
  private static final int MAX_MONTH = 12;

  private final String language;
  private final List<DateToken> rest = new ArrayList<>();
  private ClockTime clock = new ClockTime(LocalTime.MIDNIGHT, 0, 0, 0);
  private int month;

  private WrittenDateParser(String language) {
    this.language = language;
  }

  /**
   * Parses a date; null if it is not understood.
   *
   * @param language the language of its month names, ISO 639-1, "" if unknown
   */
  static @Nullable WrittenDate parse(String written, String language) {
    var folded = DateTextNormalizer.fold(written);
    var number = folded.strip();
    if (EPOCH_LENGTHS.contains(number.length()) && number.chars().allMatch(Character::isDigit)) {
      return plausible(Instant.ofEpochSecond(Long.parseLong(number.substring(0, 10))));
    }
    return new WrittenDateParser(language)
        .read(DateToken.split(CompactDateExpander.spread(folded)));
  }

  private static @Nullable WrittenDate plausible(Instant at) {
    int year = at.atOffset(ZoneOffset.UTC).getYear();
    return year < FIRST_YEAR || year > LAST_YEAR ? null : new WrittenDate.Certain(at);
  }

  private @Nullable WrittenDate read(List<DateToken> tokens) {
    var found = ClockTime.find(tokens);
    if (found != null) {
      clock = found;
      rest.addAll(tokens.subList(0, found.from()));
      rest.addAll(tokens.subList(found.to(), tokens.size()));
    } else {
      rest.addAll(tokens);
    }
    try {
      month = monthName();
      var numbers = rest.stream().filter(DateToken::isNumber).limit(3).toList();
      return month > 0 && !isAllDigits() ? withName(numbers) : inDigits(numbers);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Returns the month of the last name of one, since names of days may look like others before it;
   * if there is none, of two words together.
   */
  private int monthName() {
    var words = rest.stream().filter(DateToken::isWord).map(DateToken::text).toList();
    int last = 0;
    for (var word : words) {
      int found = MonthNames.find(word, language);
      last = found > 0 ? found : last;
    }
    for (int i = 1; last == 0 && i < words.size(); i++) {
      last = MonthNames.find(words.get(i - 1) + " " + words.get(i), language);
    }
    return last;
  }

  /** Returns whether the first three numbers are parted by nothing but a mark each. */
  private boolean isAllDigits() {
    var three = rest.stream().dropWhile(t -> !t.isNumber()).limit(5).toList();
    return three.size() == 5
        && three.get(2).isNumber()
        && three.get(4).isNumber()
        && MARKS.contains(three.get(1).text())
        && MARKS.contains(three.get(3).text());
  }

  private @Nullable WrittenDate withName(List<DateToken> numbers) {
    if (numbers.isEmpty()) {
      return null;
    }
    var first = numbers.get(0);
    if (numbers.size() == 1) {
      return first.digits() <= 2 && isDay(first)
          ? new WrittenDate.Yearless(
              MonthDay.of(month, first.value()), clock.time(), clock.minutesEast())
          : null;
    }
    var second = numbers.get(1);
    boolean yearFirst = first.digits() == 4 || first.value() > MAX_DAY;
    return yearFirst
        ? certain(year(first), month, second.value())
        : certain(year(second), month, first.value());
  }

  private @Nullable WrittenDate inDigits(List<DateToken> numbers) {
    if (numbers.size() == 2 && numbers.stream().allMatch(n -> n.digits() <= 2)) {
      return yearless(numbers.get(0).value(), numbers.get(1).value());
    }
    if (numbers.size() < 3) {
      return null;
    }
    var first = numbers.get(0);
    var second = numbers.get(1);
    var third = numbers.get(2);
    if (first.digits() == 4) {
      return certain(first.value(), second.value(), third.value());
    }
    if (first.digits() > 2 || second.digits() > 2 || !isAllDigits()) {
      return null;
    }
    return eitherOrder(first.value(), second.value(), year(third));
  }

  private @Nullable WrittenDate eitherOrder(int first, int second, int year) {
    boolean dots = rest.stream().anyMatch(t -> t.is("."));
    if (second > MAX_MONTH && first <= MAX_MONTH) {
      var at = instant(year, first, second);
      return at == null ? null : new WrittenDate.Certain(at, false, true);
    }
    var dayFirst = instant(year, second, first);
    if (dayFirst == null) {
      return null;
    }
    if (first > MAX_MONTH) {
      return new WrittenDate.Certain(dayFirst, true, false);
    }
    if (dots || first == second) {
      return new WrittenDate.Certain(dayFirst);
    }
    var monthFirst = instant(year, first, second);
    return monthFirst == null
        ? new WrittenDate.Certain(dayFirst)
        : new WrittenDate.EitherOrder(dayFirst, monthFirst);
  }

  /** Reads a day and a month in digits without a year; only dots tell their order. */
  private @Nullable WrittenDate yearless(int first, int second) {
    boolean dots = rest.stream().anyMatch(t -> t.is("."));
    return dots && first > 0 && first <= MAX_DAY && second > 0 && second <= MAX_MONTH
        ? new WrittenDate.Yearless(MonthDay.of(second, first), clock.time(), clock.minutesEast())
        : null;
  }

  private @Nullable WrittenDate certain(int year, int ofYear, int day) {
    var at = instant(year, ofYear, day);
    return at == null ? null : new WrittenDate.Certain(at);
  }

  private @Nullable Instant instant(int year, int ofYear, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    return LocalDate.of(year, ofYear, day)
        .atTime(clock.time())
        .toInstant(ZoneOffset.UTC)
        .minusSeconds(60L * clock.minutesEast());
  }

  private static int year(DateToken token) {
    return token.digits() <= 2 ? 2000 + token.value() : token.value();
  }

  private static boolean isDay(DateToken token) {
    return token.value() >= 1 && token.value() <= MAX_DAY;
  }
}
