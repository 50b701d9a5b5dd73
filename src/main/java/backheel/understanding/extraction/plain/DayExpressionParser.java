package backheel.understanding.extraction.plain;

import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parser of the days that a line writes, in any of the usual forms: "21 November 2026", "Nov 21",
 * "2026-11-21", "21/11/26", "21 نوفمبر/تشرين الثاني", "2026. november 21.", "2026年11月21日".
 */
final class DayExpressionParser {
  private static final Set<String> BESIDE_HIJRI_YEAR = Lexicon.words("after a year of the Hijra");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;
  private static final int FIRST_HIJRI_YEAR = 1400;
  private static final int LAST_HIJRI_YEAR = 1500;

  private final DateTokens tokens;

  private DayExpressionParser(DateTokens tokens) {
    this.tokens = tokens;
  }

  /** Returns the days in these tokens, in their order, each with the day of the week beside it. */
  static List<DayExpression> parse(List<LineToken> tokens, CalendarNames names) {
    var parser = new DayExpressionParser(new DateTokens(names, tokens));
    var found = new ArrayList<DayExpression>();
    for (int i = 0; i < tokens.size(); ) {
      var one = parser.at(i);
      if (one != null) {
        var whole = parser.withWeekday(one);
        found.add(whole);
        i = whole.to();
      } else {
        i++;
      }
    }
    return found;
  }

  private @Nullable DayExpression at(int i) {
    var token = tokens.get(i);
    if (token.digits() == 4) {
      return yearFirst(i);
    }
    if (token.isNumber() && token.digits() <= 2 && !isPartOfTime(i)) {
      var named = dayFirst(i);
      return named != null ? named : inDigits(i);
    }
    return token.isWord() ? monthFirst(i) : null;
  }

  /** Returns whether the number follows a colon that follows a number. */
  private boolean isPartOfTime(int i) {
    return i > 1 && tokens.is(i - 1, ":") && tokens.get(i).glued() && tokens.get(i - 2).isNumber();
  }

  private @Nullable DayExpression yearFirst(int i) {
    int year = tokens.get(i).value();
    boolean hijri = isHijri(year);
    if (!hijri && !isYear(year)) {
      return null;
    }
    int next = tokens.afterJoints(i + 1);
    var month = tokens.monthAt(next);
    if (month != null && !hijri && tokens.isDay(tokens.afterJoints(month.to()))) {
      int day = tokens.afterJoints(month.to());
      return DayExpression.of(year, month.value(), tokens.value(day), i, day + 1);
    }
    if (tokens.isDay(next) && !hijri) {
      month = tokens.monthAt(tokens.afterJoints(next + 1));
      return month == null
          ? allDigits(i, next, year)
          : DayExpression.of(year, month.value(), tokens.value(next), i, month.to());
    }
    return tokens.isDay(next) ? allDigits(i, next, year) : null;
  }

  private @Nullable DayExpression allDigits(int i, int month, int year) {
    int day = tokens.afterJoints(month + 1);
    boolean parted = month > i + 1 && day > month + 1;
    if (!parted || !tokens.isDay(day) || tokens.value(month) > DateTokens.MAX_MONTH) {
      return null;
    }
    var found = DayExpression.of(year, tokens.value(month), tokens.value(day), i, day + 1);
    return isHijri(year) ? found.inHijri() : found;
  }

  private @Nullable DayExpression dayFirst(int i) {
    if (!tokens.isDay(i)) {
      return null;
    }
    int at = tokens.afterOrdinal(i + 1);
    int next = tokens.afterJoints(at);
    var month = tokens.monthAt(next);
    if (month == null && at < tokens.size()) {
      return hijriDay(i, next);
    }
    if (month == null) {
      return null;
    }
    int year = yearAfter(month.to());
    if (year < 0) {
      return tokens.is(at, "-") || isOtherYear(month.to())
          ? null
          : DayExpression.of(0, month.value(), tokens.value(i), i, month.to());
    }
    return DayExpression.of(year(year), month.value(), tokens.value(i), i, year + 1);
  }

  private @Nullable DayExpression hijriDay(int i, int next) {
    for (int words = 2; words > 0; words--) {
      if (next + words > tokens.size()) {
        continue;
      }
      var name = tokens.get(next).text();
      int month = CalendarNames.hijriMonth(words == 1 ? name : name + " " + tokens.text(next + 1));
      int year = tokens.afterJoints(next + words);
      if (month > 0 && year < tokens.size() && isHijri(tokens.get(year).value())) {
        return DayExpression.of(tokens.value(year), month, tokens.value(i), i, year + 1).inHijri();
      }
    }
    return null;
  }

  private @Nullable DayExpression monthFirst(int i) {
    var month = tokens.monthAt(i);
    if (month == null || tokens.isBeforeMonthNumber(i)) {
      return null;
    }
    int day = tokens.is(month.to(), ".") ? month.to() + 1 : month.to();
    if (!tokens.isDay(day)
        || tokens.is(day + 1, ":")
        || tokens.monthAt(tokens.afterJoints(day + 1)) != null) {
      return null;
    }
    int to = tokens.afterOrdinal(day + 1);
    int year = yearAfter(to);
    if (year < 0 && isOtherYear(to)) {
      return null;
    }
    return year < 0
        ? DayExpression.of(0, month.value(), tokens.value(day), i, to)
        : DayExpression.of(year(year), month.value(), tokens.value(day), i, year + 1);
  }

  /** Reads three numbers between two marks of one kind, or two beside a day of the week. */
  private @Nullable DayExpression inDigits(int i) {
    if (i + 2 >= tokens.size() || !"/.-".contains(tokens.text(i + 1))) {
      return null;
    }
    int first = tokens.value(i);
    int second = tokens.value(i + 2);
    boolean dots = tokens.is(i + 1, ".");
    if (i + 4 < tokens.size()
        && tokens.is(i + 3, tokens.text(i + 1))
        && tokens.get(i + 4).isNumber()) {
      int digits = tokens.get(i + 4).digits();
      boolean tight = tokens.get(i + 1).glued() && tokens.get(i + 4).glued();
      if ((digits == 4 || (digits == 2 && tight)) && tokens.get(i + 2).digits() <= 2) {
        return inOrder(first, second, year(i + 4), dots, i, i + 5);
      }
      return null;
    }
    boolean named = i > 0 && tokens.weekdayBefore(i) != null;
    return named && tokens.get(i + 2).glued() && tokens.get(i + 2).digits() <= 2
        ? inOrder(first, second, 0, dots, i, i + 3)
        : null;
  }

  private static @Nullable DayExpression inOrder(
      int first, int second, int year, boolean dots, int from, int to) {
    boolean hijri = isHijri(year);
    if (first < 1 || second < 1 || (year != 0 && !hijri && !isYear(year))) {
      return null;
    }
    if (second > DateTokens.MAX_MONTH
        && first <= DateTokens.MAX_MONTH
        && second <= DateTokens.MAX_DAY
        && !dots) {
      return DayExpression.of(year, first, second, from, to);
    }
    if (second > DateTokens.MAX_MONTH || first > DateTokens.MAX_DAY) {
      return null;
    }
    var found = DayExpression.of(year, second, first, from, to);
    if (hijri) {
      return found.inHijri();
    }
    return dots || first > DateTokens.MAX_MONTH || first == second
        ? found
        : found.withEitherOrder();
  }

  /** Returns the token of the year that follows, -1 if none does. */
  private int yearAfter(int from) {
    int at = tokens.afterJoints(from);
    if (at >= tokens.size() || !tokens.get(at).isNumber()) {
      return -1;
    }
    var token = tokens.get(at);
    boolean shortened =
        token.digits() == 2 && token.glued() && at > from && "'’-/".contains(tokens.text(at - 1));
    return (shortened && !tokens.is(at + 1, ":")) || (token.digits() == 4 && isYear(token.value()))
        ? at
        : -1;
  }

  /** Returns whether a year follows in which nothing was published that is read today. */
  private boolean isOtherYear(int from) {
    int at = tokens.afterJoints(from);
    return at < tokens.size() && tokens.get(at).digits() == 4;
  }

  private int year(int token) {
    return tokens.get(token).digits() == 2 ? 2000 + tokens.value(token) : tokens.value(token);
  }

  private DayExpression withWeekday(DayExpression found) {
    int to = found.to();
    while (to < tokens.size()
        && to < found.to() + 2
        && BESIDE_HIJRI_YEAR.contains(tokens.text(to))) {
      to++;
    }
    var before = tokens.weekdayBefore(found.from());
    if (before != null) {
      return found.withWeekday(before.value(), before.to(), to);
    }
    int after = tokens.is(to, ",") || tokens.is(to, "(") ? to + 1 : to;
    int named = tokens.weekdayAt(after);
    return found.withWeekday(named, found.from(), named > 0 ? after + 1 : to);
  }

  private static boolean isYear(int value) {
    return value >= FIRST_YEAR && value <= LAST_YEAR;
  }

  private static boolean isHijri(int value) {
    return value >= FIRST_HIJRI_YEAR && value <= LAST_HIJRI_YEAR;
  }
}
