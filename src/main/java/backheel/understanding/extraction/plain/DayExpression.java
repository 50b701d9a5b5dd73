package backheel.understanding.extraction.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day as a line writes it, with what its form leaves open.
 *
 * @param year 0 where none is written
 * @param eitherOrder whether the month may be the day, and the day the month
 * @param hijri whether year, month and day are those of the Hijri calendar
 * @param weekday the day of the week beside it, 1 to 7, 0 where none is
 * @param from the first of its tokens
 * @param to the token after the last of them
 */
record DayExpression(
    int year,
    int month,
    int day,
    boolean eitherOrder,
    boolean hijri,
    int weekday,
    int from,
    int to) {

  static DayExpression of(int year, int month, int day, int from, int to) {
    return new DayExpression(year, month, day, false, false, 0, from, to);
  }

  DayExpression withEitherOrder() {
    return new DayExpression(year, month, day, true, hijri, weekday, from, to);
  }

  DayExpression inHijri() {
    return new DayExpression(year, month, day, eitherOrder, true, weekday, from, to);
  }

  DayExpression withWeekday(int named, int first, int last) {
    return new DayExpression(year, month, day, eitherOrder, hijri, named, first, last);
  }

  DayExpression swapped() {
    return of(year, day, month, from, to);
  }

  /** Returns the Gregorian day in a year, null if it has no such day. */
  @Nullable LocalDate in(int someYear) {
    try {
      return LocalDate.of(someYear, month, day);
    } catch (DateTimeException e) {
      // A day such as the thirtieth of February.
      return null;
    }
  }
}
