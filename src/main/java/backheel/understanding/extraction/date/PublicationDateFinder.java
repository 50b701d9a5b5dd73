package backheel.understanding.extraction.date;

import backheel.input.SafePatternCompiler;
import backheel.understanding.extraction.date.DateStamp.Place;
import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.text.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * A finder of the publication date of a page's article: published, never modified, never in the
 * future.
 */
public final class PublicationDateFinder {
  private static final Pattern FIRST_PUBLISHED =
      SafePatternCompiler.compile(Lexicon.regex("(?iu)\\b{{first published}}\\b\\W*"));

  /** The places that tell the outlet's own day where a stamp is in UTC. */
  private static final Set<Place> LOCAL_PLACES =
      Set.of(Place.META, Place.MICRODATA, Place.ADDRESS, Place.NEAR_TITLE, Place.ANY_META);

  /** How far zones are from UTC: all of them, and those of most outlets. */
  private static final Duration MAX_AHEAD_OF_UTC = Duration.ofHours(14);

  private static final Duration MAX_BEHIND_UTC = Duration.ofHours(12);
  private static final Duration USUALLY_AHEAD_OF_UTC = Duration.ofHours(4);
  private static final Duration USUALLY_BEHIND_UTC = Duration.ofHours(8);

  private PublicationDateFinder() {}

  public static PublicationDate find(
      Document page,
      JsonLd jsonLd,
      MetaTags metaTags,
      List<TextLine> lines,
      String title,
      Instant now) {
    var parser = new StampParser(now, DateOrderDetector.isMonthFirst(page, lines));
    Optional<PublicationDate> first = firstPublished(lines, parser);
    if (first.isPresent()) {
      return first.get();
    }
    List<DateStamp> stamps = DateStampCollector.collect(page, jsonLd, metaTags, lines, title);
    for (DateStamp stamp : stamps) {
      Optional<PublicationDate> read = parser.parse(stamp.text());
      if (read.isPresent()) {
        PublicationDate date = read.get();
        return StampParser.isInUtc(stamp.text()) ? onLocalDay(date, stamps, parser) : date;
      }
    }
    return RelativeDateParser.findNearTitle(lines, title, now);
  }

  private static Optional<PublicationDate> firstPublished(
      List<TextLine> lines, StampParser parser) {
    for (TextLine textLine : lines) {
      Matcher m = FIRST_PUBLISHED.matcher(textLine.text());
      if (textLine.text().length() < 300 && m.find()) {
        String rest = textLine.text().substring(m.end());
        Optional<PublicationDate> read =
            parser.parse(rest.substring(0, Math.min(40, rest.length())));
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the date with the day before or after it instead, if the page gives that day elsewhere
   * and it was that day somewhere on earth.
   */
  private static PublicationDate onLocalDay(
      PublicationDate date, List<DateStamp> stamps, StampParser parser) {
    Instant moment = date.moment();
    LocalDate utc = date.day();
    if (moment == null || utc == null) {
      return date;
    }
    for (DateStamp stamp : stamps) {
      if (LOCAL_PLACES.contains(stamp.place()) && !StampParser.isInUtc(stamp.text())) {
        LocalDate day = parser.parse(stamp.text()).map(PublicationDate::day).orElse(utc);
        if (!day.equals(utc) && isSomewhere(day, moment, stamp.place())) {
          return new PublicationDate(day, moment);
        }
      }
    }
    return date;
  }

  /** A line near the title may also tell of a change on the next day, an address never does. */
  private static boolean isSomewhere(LocalDate day, Instant moment, Place place) {
    boolean line = place == Place.NEAR_TITLE;
    Instant begins =
        day.atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .minus(line ? USUALLY_AHEAD_OF_UTC : MAX_AHEAD_OF_UTC);
    Instant ends =
        day.plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .plus(line ? USUALLY_BEHIND_UTC : MAX_BEHIND_UTC);
    return !moment.isBefore(begins) && moment.isBefore(ends);
  }

  /** Parses one timestamp, with time and zone if it has them; empty if it is in the future. */
  public static Optional<PublicationDate> parse(String stamp, Instant now) {
    return new StampParser(now, /* monthFirst= */ false).parse(stamp);
  }
}
