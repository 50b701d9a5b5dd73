package backheel.understanding.extraction;

import backheel.story.Patterns;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When an article came out, told from the moment at which it was fetched: "3 hours ago". */
final class RelativeDate {
  private static final int ABOVE = 4;
  private static final int BELOW = 9;
  private static final int LONGEST = 80;
  private static final Pattern AGO =
      Patterns.compile(
          "(?iu)\\b(\\d{1,3}) ?(?:(m|mins?|minutes?)|(h|hrs?|hours?)|(d|days?)) ago\\b"
              + "|\\bvor (\\d{1,3}) (?:(minuten?)|(stunden?)|(tag(?:en)?))\\b"
              + "|\\bil y a (\\d{1,3}) (?:(min(?:utes?)?)|(h(?:eures?)?)|(j(?:ours?)?))\\b"
              + "|\\b(?:hace|há) (\\d{1,3}) (?:(minutos?)|(horas?)|(d[ií]as?))\\b"
              + "|\\b(\\d{1,3}) (?:(minuti|minuto)|(ore|ora)|(giorni|giorno)) fa\\b"
              + "|\\b(\\d{1,3}) (?:(minuten|minuut)|(uur)|(dagen|dag)) geleden\\b"
              + "|منذ (\\d{1,3}) (?:(دقيقة|دقائق)|(ساعة|ساعات)|(يوم|أيام))");
  private static final Pattern YESTERDAY =
      Pattern.compile(
          "(?ius)^\\W*(?:yesterday|gestern|hier|ayer|ontem|ieri|gisteren|أمس|вчера)\\b.*");
  private static final Pattern TODAY =
      Pattern.compile(
          "(?ius)^\\W*(?:today|heute|aujourd.hui|hoy|hoje|oggi|vandaag|اليوم|сегодня|just now)\\b.*");

  private RelativeDate() {}

  /** What a short line around the title says, if one does. */
  static Published near(List<Line> lines, String title, Instant now) {
    for (int i : Titles.places(lines, title)) {
      for (Line line : lines.subList(Math.max(0, i - ABOVE), Math.min(lines.size(), i + BELOW))) {
        Published found = read(line.text(), now);
        if (!found.equals(Published.UNKNOWN)) {
          return found;
        }
      }
    }
    return Published.UNKNOWN;
  }

  static Published read(String text, Instant now) {
    if (text.length() > LONGEST) {
      return Published.UNKNOWN;
    }
    Matcher m = AGO.matcher(text);
    if (m.find()) {
      for (int group = 1; group < m.groupCount(); group += 4) {
        if (m.group(group) != null) {
          int count = Integer.parseInt(m.group(group));
          return m.group(group + 1) != null
              ? at(now.minus(Duration.ofMinutes(count)))
              : m.group(group + 2) != null
                  ? at(now.minus(Duration.ofHours(count)))
                  : new Published(day(now).minusDays(count), null);
        }
      }
    }
    return YESTERDAY.matcher(text).matches()
        ? new Published(day(now).minusDays(1), null)
        : TODAY.matcher(text).matches() ? new Published(day(now), null) : Published.UNKNOWN;
  }

  private static Published at(Instant moment) {
    return new Published(day(moment), moment);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
