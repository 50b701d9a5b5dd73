package backheel.understanding.extraction.metadata;

import backheel.story.input.SafePatterns;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TitleMatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parser of dates relative to the time at which the article was fetched: "3 hours ago". */
final class RelativeDateParser {
  private static final int LINES_ABOVE_TITLE = 4;
  private static final int LINES_BELOW_TITLE = 9;
  private static final int MAX_LINE_LENGTH = 80;
  private static final Pattern AGO =
      SafePatterns.compile(
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

  private RelativeDateParser() {}

  /** Returns the date in a short line around the title, if there is one. */
  static PublicationDate findNearTitle(List<TextLine> lines, String title, Instant now) {
    for (int i : TitleMatcher.positions(lines, title)) {
      for (TextLine textLine :
          lines.subList(
              Math.max(0, i - LINES_ABOVE_TITLE), Math.min(lines.size(), i + LINES_BELOW_TITLE))) {
        PublicationDate found = parse(textLine.text(), now);
        if (!found.equals(PublicationDate.UNKNOWN)) {
          return found;
        }
      }
    }
    return PublicationDate.UNKNOWN;
  }

  static PublicationDate parse(String text, Instant now) {
    if (text.length() > MAX_LINE_LENGTH) {
      return PublicationDate.UNKNOWN;
    }
    Matcher m = AGO.matcher(text);
    if (m.find()) {
      for (int group = 1; group < m.groupCount(); group += 4) {
        if (m.group(group) != null) {
          int count = Integer.parseInt(m.group(group));
          return m.group(group + 1) != null
              ? ofMoment(now.minus(Duration.ofMinutes(count)))
              : m.group(group + 2) != null
                  ? ofMoment(now.minus(Duration.ofHours(count)))
                  : new PublicationDate(day(now).minusDays(count), null);
        }
      }
    }
    return YESTERDAY.matcher(text).matches()
        ? new PublicationDate(day(now).minusDays(1), null)
        : TODAY.matcher(text).matches()
            ? new PublicationDate(day(now), null)
            : PublicationDate.UNKNOWN;
  }

  private static PublicationDate ofMoment(Instant moment) {
    return new PublicationDate(day(moment), moment);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
