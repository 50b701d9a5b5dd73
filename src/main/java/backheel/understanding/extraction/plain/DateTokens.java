package backheel.understanding.extraction.plain;

import backheel.understanding.text.Lexicon;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pieces of a line in which a date is sought: its numbers, and the names of its calendar. */
final class DateTokens {
  private static final Set<String> ORDINALS = Lexicon.words("ordinal endings of dates");
  private static final Set<String> JOINTS = Lexicon.words("joints of a date");
  private static final Set<String> BEFORE_MONTH_NUMBER =
      Lexicon.words("before the number of a month");
  static final int MAX_DAY = 31;
  static final int MAX_MONTH = 12;
  private static final int MAX_BETWEEN = 3;

  private final CalendarNames names;
  private final List<LineToken> tokens;

  DateTokens(CalendarNames names, List<LineToken> tokens) {
    this.names = names;
    this.tokens = tokens;
  }

  /**
   * A name of a month or of a day of the week.
   *
   * @param value the number of the month, or of the day of the week
   * @param to the token after it, or for a day of the week before a date its own
   */
  record CalendarName(int value, int to) {}

  int size() {
    return tokens.size();
  }

  LineToken get(int at) {
    return tokens.get(at);
  }

  /** Reads a month's name, or the word "month" and its number, and a second name after a slash. */
  @Nullable CalendarName monthAt(int i) {
    if (i >= tokens.size() || !tokens.get(i).isWord()) {
      return null;
    }
    if (BEFORE_MONTH_NUMBER.contains(text(i))) {
      return isDay(i + 1) && value(i + 1) <= MAX_MONTH
          ? new CalendarName(value(i + 1), i + 2)
          : null;
    }
    var one = oneMonthAt(i);
    if (one == null || !is(one.to(), "/")) {
      return one;
    }
    var again = oneMonthAt(one.to() + 1);
    return again == null ? one : new CalendarName(one.value(), again.to());
  }

  private @Nullable CalendarName oneMonthAt(int i) {
    if (i >= tokens.size() || !tokens.get(i).isWord()) {
      return null;
    }
    int two =
        i + 1 < tokens.size() && tokens.get(i + 1).isWord() ? names.month(text(i), text(i + 1)) : 0;
    if (two > 0) {
      return new CalendarName(two, i + 2);
    }
    int one = names.month(text(i));
    return one > 0 ? new CalendarName(one, i + 1) : null;
  }

  /** Returns whether the word announces the number of a month, as in Vietnamese. */
  boolean isBeforeMonthNumber(int at) {
    return BEFORE_MONTH_NUMBER.contains(text(at));
  }

  /** Returns the day of the week at a token, 0 if it is none. */
  int weekdayAt(int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isWord() ? names.weekday(text(at)) : 0;
  }

  /** Returns the day of the week before a token, with the token at which it stands. */
  @Nullable CalendarName weekdayBefore(int i) {
    int at = i - 1;
    while (at >= 0 && at >= i - MAX_BETWEEN && (JOINTS.contains(text(at)) || isMark(at))) {
      at--;
    }
    int named = weekdayAt(at);
    return named > 0 ? new CalendarName(named, at) : null;
  }

  private boolean isMark(int at) {
    return ".,،".contains(text(at));
  }

  /** Returns the first token that is neither a word nor a mark between the parts of a date. */
  int afterJoints(int from) {
    int at = from;
    while (at < tokens.size()
        && at < from + MAX_BETWEEN
        && (JOINTS.contains(text(at)) || "/-.,'’،".contains(text(at)))) {
      at++;
    }
    return at;
  }

  /** Returns the token after the ending of an ordinal number: "21st". */
  int afterOrdinal(int at) {
    return at < tokens.size() && ORDINALS.contains(text(at)) ? at + 1 : at;
  }

  boolean isDay(int at) {
    return at < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).digits() <= 2
        && value(at) >= 1
        && value(at) <= MAX_DAY;
  }

  boolean is(int at, String mark) {
    return at < tokens.size() && tokens.get(at).is(mark);
  }

  int value(int at) {
    return tokens.get(at).value();
  }

  String text(int at) {
    return tokens.get(at).text();
  }
}
