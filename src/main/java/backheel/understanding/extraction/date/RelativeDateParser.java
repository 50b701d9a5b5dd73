package backheel.understanding.extraction.date;

import backheel.input.SafePatternCompiler;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.text.Lexicon;
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
  private static final int NOWHERE = Integer.MAX_VALUE;
  private static final Pattern MINUTES_AGO =
      SafePatternCompiler.compile(Lexicon.regex("(?iu){{minutes ago}}"));
  private static final Pattern HOURS_AGO =
      SafePatternCompiler.compile(Lexicon.regex("(?iu){{hours ago}}"));
  private static final Pattern DAYS_AGO =
      SafePatternCompiler.compile(Lexicon.regex("(?iu){{days ago}}"));
  private static final Pattern YESTERDAY =
      Pattern.compile(Lexicon.regex("(?ius)^\\W*{{published yesterday}}\\b.*"));
  private static final Pattern TODAY =
      Pattern.compile(Lexicon.regex("(?ius)^\\W*{{published today}}\\b.*"));

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
    Matcher minutes = MINUTES_AGO.matcher(text);
    Matcher hours = HOURS_AGO.matcher(text);
    Matcher days = DAYS_AGO.matcher(text);
    int inMinutes = minutes.find() ? minutes.start() : NOWHERE;
    int inHours = hours.find() ? hours.start() : NOWHERE;
    int inDays = days.find() ? days.start() : NOWHERE;
    int first = Math.min(inMinutes, Math.min(inHours, inDays));
    if (first < NOWHERE) {
      return first == inMinutes
          ? ofMoment(now.minus(Duration.ofMinutes(count(minutes))))
          : first == inHours
              ? ofMoment(now.minus(Duration.ofHours(count(hours))))
              : new PublicationDate(day(now).minusDays(count(days)), null);
    }
    return YESTERDAY.matcher(text).matches()
        ? new PublicationDate(day(now).minusDays(1), null)
        : TODAY.matcher(text).matches()
            ? new PublicationDate(day(now), null)
            : PublicationDate.UNKNOWN;
  }

  private static int count(Matcher ago) {
    return Integer.parseInt(ago.group(Lexicon.group(ago)));
  }

  private static PublicationDate ofMoment(Instant moment) {
    return new PublicationDate(day(moment), moment);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
