package backheel.understanding.extraction.plain;

import backheel.understanding.text.Lexicon;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time of day in a line.
 *
 * @param zone null unless an offset from Greenwich is written
 * @param to the token after its last
 */
record TimeOfDay(LocalTime time, @Nullable ZoneOffset zone, int to) {
  private static final Set<String> GREENWICH = Set.of("z", "gmt", "utc");
  private static final Set<String> ZONES = Lexicon.words("zones beside a time");
  private static final Set<String> HOURS = Lexicon.words("after the hour");
  private static final int NOON = 12;

  /** Reads the time that begins with a number, null if none does. */
  static @Nullable TimeOfDay at(List<LineToken> tokens, int i) {
    int hour = tokens.get(i).value();
    if (!tokens.get(i).isNumber() || tokens.get(i).digits() > 2) {
      return null;
    }
    int minute = 0;
    int to = i + 1;
    boolean clock = false;
    if ((isMark(tokens, to, ":") || isMark(tokens, to, ".")) && isPair(tokens, to + 1)) {
      clock = true;
      minute = tokens.get(to + 1).value();
      to += 2;
      if (isMark(tokens, to, ":") && isPair(tokens, to + 1)) {
        to += 2;
      }
    } else if (to < tokens.size() && HOURS.contains(tokens.get(to).text())) {
      clock = true;
      to++;
      if (isPair(tokens, to)) {
        minute = tokens.get(to).value();
        to++;
      }
    }
    int half = half(tokens, to);
    if ((!clock && half == 0) || hour > 24 || minute > 59) {
      return null;
    }
    if (half != 0 && hour <= NOON) {
      hour = hour % NOON + (half > 0 ? NOON : 0);
    }
    to = half == 0 ? to : afterHalf(tokens, to);
    return withZone(tokens, LocalTime.of(hour % 24, minute), to);
  }

  Instant on(LocalDate day, ZoneOffset offset) {
    return day.atTime(time).toInstant(offset);
  }

  private static TimeOfDay withZone(List<LineToken> tokens, LocalTime time, int from) {
    int to = from;
    ZoneOffset zone = null;
    while (to < tokens.size() && to < from + 2) {
      var text = tokens.get(to).text();
      if (GREENWICH.contains(text)) {
        zone = ZoneOffset.UTC;
      } else if (!ZONES.contains(text)) {
        break;
      }
      to++;
    }
    boolean sign = isMark(tokens, to, "+") || isMark(tokens, to, "-");
    if (sign
        && to + 1 < tokens.size()
        && tokens.get(to + 1).isNumber()
        && tokens.get(to + 1).glued()) {
      boolean colon = isMark(tokens, to + 2, ":") && isPair(tokens, to + 3);
      int digits = tokens.get(to + 1).digits();
      int value = tokens.get(to + 1).value();
      int minutes =
          digits == 4
              ? value / 100 * 60 + value % 100
              : value * 60 + (colon ? tokens.get(to + 3).value() : 0);
      if (minutes <= 14 * 60 && (digits == 4 || digits == 2)) {
        zone = ZoneOffset.ofTotalSeconds(60 * (isMark(tokens, to, "+") ? minutes : -minutes));
        to += colon ? 4 : 2;
      }
    }
    return new TimeOfDay(time, zone, to);
  }

  /** Returns 1 for the afternoon, -1 for the morning, 0 where nothing says which. */
  private static int half(List<LineToken> tokens, int at) {
    if (at >= tokens.size()) {
      return 0;
    }
    var word = tokens.get(at).text();
    if (word.equals("pm") || (word.equals("p") && isMark(tokens, at + 1, "."))) {
      return 1;
    }
    return word.equals("am") || (word.equals("a") && isMark(tokens, at + 1, ".")) ? -1 : 0;
  }

  private static int afterHalf(List<LineToken> tokens, int at) {
    int to = at + 1;
    while (tokens.get(at).text().length() == 1
        && to < tokens.size()
        && (isMark(tokens, to, ".") || isMark(tokens, to, "m"))) {
      to++;
    }
    return to;
  }

  private static boolean isMark(List<LineToken> tokens, int at, String mark) {
    return at < tokens.size() && tokens.get(at).is(mark);
  }

  private static boolean isPair(List<LineToken> tokens, int at) {
    return at < tokens.size() && tokens.get(at).digits() == 2;
  }
}
