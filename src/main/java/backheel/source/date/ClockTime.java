package backheel.source.date;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time of day within a written date, and its zone.
 *
 * @param from the first of its tokens
 * @param to the token after the last of them
 * @param minutesEast the offset of its zone, 0 where none is written
 */
record ClockTime(LocalTime time, int from, int to, int minutesEast) {
  private static final int NOON = 12;

  /** Finds the time of day; null if there is none, or if it is no time at all. */
  static @Nullable ClockTime find(List<DateToken> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isNumber() && tokens.get(i).digits() <= 2) {
        var found = at(tokens, i);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable ClockTime at(List<DateToken> tokens, int i) {
    int hour = tokens.get(i).value();
    int minute = 0;
    int second = 0;
    int to = i + 1;
    boolean clock = false;
    if (isMark(tokens, to, ":") && isPair(tokens, to + 1)) {
      minute = tokens.get(to + 1).value();
      to += 2;
      clock = true;
      if (isMark(tokens, to, ":") && isPair(tokens, to + 1)) {
        second = tokens.get(to + 1).value();
        to += 2;
      }
      to = afterFraction(tokens, to);
    } else if (isMark(tokens, to, "h") && (tokens.get(to).glued() || isPair(tokens, to + 1))) {
      clock = true;
      to++;
      if (isPair(tokens, to)) {
        minute = tokens.get(to).value();
        to++;
      }
    }
    int half = half(tokens, to);
    if (!clock && half == 0) {
      return null;
    }
    if (half != 0) {
      if (hour > NOON) {
        half = 0;
      } else {
        hour = hour % NOON + (half > 0 ? NOON : 0);
      }
      to = afterHalf(tokens, to);
    }
    if (hour > 23 || minute > 59 || second > 60) {
      return null;
    }
    var zone = ZoneOffsetReader.read(tokens, to);
    return new ClockTime(
        LocalTime.of(hour, minute, Math.min(59, second)), i, zone.to(), zone.minutesEast());
  }

  private static int afterFraction(List<DateToken> tokens, int at) {
    boolean fraction =
        at + 1 < tokens.size()
            && (tokens.get(at).is(".") || tokens.get(at).is(","))
            && tokens.get(at + 1).glued()
            && Character.isDigit(tokens.get(at + 1).text().charAt(0));
    return fraction ? at + 2 : at;
  }

  /** Returns 1 for the afternoon, -1 for the morning, 0 where nothing says which. */
  private static int half(List<DateToken> tokens, int at) {
    if (at >= tokens.size()) {
      return 0;
    }
    var word = tokens.get(at).text();
    if (word.equals("pm") || (word.equals("p") && isMark(tokens, at + 1, "."))) {
      return 1;
    }
    return word.equals("am") || (word.equals("a") && isMark(tokens, at + 1, ".")) ? -1 : 0;
  }

  private static int afterHalf(List<DateToken> tokens, int at) {
    if (tokens.get(at).text().length() == 2) {
      return at + 1;
    }
    int to = at + 1;
    while (to < tokens.size() && (tokens.get(to).is(".") || tokens.get(to).is("m"))) {
      to++;
    }
    return to;
  }

  private static boolean isMark(List<DateToken> tokens, int at, String mark) {
    return at < tokens.size() && tokens.get(at).is(mark);
  }

  private static boolean isPair(List<DateToken> tokens, int at) {
    return at < tokens.size() && tokens.get(at).digits() == 2;
  }
}
