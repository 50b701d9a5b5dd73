package backheel.understanding.extraction.plain;

import backheel.story.Document;
import backheel.understanding.extraction.date.PublicationDate;
import backheel.understanding.extraction.markup.LineExtractor;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.extraction.outlet.OutletNameFinder;
import backheel.understanding.text.LanguageDetector;
import backheel.understanding.text.TextNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finder of the article in a plain text: its lines, its headline, its authors and its day. */
public final class PlainArticleFinder {
  private static final int MIN_SAMPLE_LINE = 60;
  private static final int MAX_SAMPLE_LINES = 4;
  private static final int MAX_MARKED_LENGTH = 200;
  private static final int MAX_TITLE_LINE_BEYOND_START = 5;

  /** A heading, or emphasis round a whole line, as Markdown writes them. */
  private static final Pattern HEADING = Pattern.compile("^#{1,6} ");

  private static final Pattern EMPHASIS = Pattern.compile("^(\\*{1,3}|_{1,3})([^*_].*[^*_])\\1$");

  private final Document document;
  private final String host;
  private final BylineNames bylines;
  private final List<String> raw;
  private final CalendarNames names;
  private final DayResolver resolver;

  private PlainArticleFinder(Document document, BylineNames bylines) {
    this.document = document;
    this.host = OutletNameFinder.host(document.link());
    this.bylines = bylines;
    this.raw =
        LineUnwrapper.unwrap(document.content()).stream()
            .map(TextNormalizer::normalize)
            .map(PlainArticleFinder::unmarked)
            .filter(line -> !line.isEmpty())
            .limit(LineExtractor.MAX_LINES)
            .toList();
    var language = LanguageDetector.detect(sample(raw), document.language());
    this.names = CalendarNames.of(language);
    var claimed = document.language();
    var tag = claimed != null && claimed.startsWith(language) ? claimed : language;
    this.resolver =
        new DayResolver(document.fetched(), language, () -> NumericOrder.of(raw, tag, host));
  }

  /**
   * Finds the article of a document.
   *
   * @param isSide whether a name is that of a team or club
   * @param isFirstName whether a folded word is a first name
   */
  public static PlainArticle find(
      Document document, Predicate<String> isSide, Predicate<String> isFirstName) {
    var outlet = OutletAliases.of(document.outlet(), OutletNameFinder.host(document.link()));
    return new PlainArticleFinder(document, new BylineNames(outlet, isFirstName)).find(isSide);
  }

  private PlainArticle find(Predicate<String> isSide) {
    var header = TextHeader.parse(raw, this::day, bylines);
    var lines = header.bodyLines().stream().map(TextLine::plain).toList();
    var range = ArticleRange.best(lines);
    var given = document.title() != null ? document.title() : header.title();
    int title = titleLine(TextNormalizer.normalize(given), lines, range);
    var headline =
        !given.isBlank()
            ? TextNormalizer.normalize(given)
            : title < 0 ? "" : lines.get(title).text();
    int start = Math.max(title + 1, range.start());
    var head = HeadLines.around(lines, title, start, range.end(), names);
    var byline = new PlainBylineFinder(lines, head, range.end(), bylines);
    var authors = header.authors().isEmpty() ? byline.find() : header.authors();
    var published = header.published();
    if (published == null) {
      published =
          new PlainDateFinder(lines, head, range.end(), names, resolver, document.fetched())
              .find(document.link());
    }
    var outlet = document.outlet().isEmpty() ? header.outlet() : document.outlet();
    return new PlainArticle(
        new OutletTrimmer(outlet, host, lines, isSide).trim(headline),
        body(lines, start, range.end(), head, byline),
        published == null
            ? PublicationDate.UNKNOWN
            : new PublicationDate(published.day(), published.moment()),
        authors,
        header.outlet());
  }

  private int titleLine(String given, List<TextLine> lines, ArticleRange range) {
    if (given.isEmpty()) {
      return new PlainHeadlineFinder(lines, range, document.link(), names, bylines).find();
    }
    return TitleMatcher.positions(lines, given).stream()
        .filter(line -> line <= range.start() + MAX_TITLE_LINE_BEYOND_START && line < range.end())
        .reduce((first, second) -> second)
        .orElse(-1);
  }

  /** Returns the lines of the text without bylines, days and reading times at its head. */
  private static List<TextLine> body(
      List<TextLine> lines, int start, int end, HeadLines head, PlainBylineFinder byline) {
    var body = new ArrayList<TextLine>();
    for (int i = start; i < end; i++) {
      if (!byline.used().contains(i) && !isAboutArticle(i, head)) {
        body.add(lines.get(i));
      }
    }
    return body;
  }

  private static boolean isAboutArticle(int line, HeadLines head) {
    if (!head.below().contains(line)) {
      return false;
    }
    var facts = head.facts(line);
    boolean counted = !facts.equals(LineFacts.NONE) && facts.isBare();
    return (counted || facts.isDateLine()) && !head.isAmongMatchFacts(line);
  }

  /** Returns the day after a label. */
  private @Nullable FoundDate day(String value) {
    var facts = LineFacts.of(value, names);
    for (var day : facts.days()) {
      var found = resolver.resolve(day.day());
      if (found != null) {
        return day.on(found);
      }
    }
    return facts.days().isEmpty()
        ? new RelativeDayReader(document.fetched(), resolver).read(value, facts)
        : null;
  }

  private static String sample(List<String> lines) {
    var prose =
        lines.stream()
            .filter(line -> line.length() >= MIN_SAMPLE_LINE)
            .limit(MAX_SAMPLE_LINES)
            .toList();
    return String.join("\n", prose.isEmpty() ? lines : prose);
  }

  private static String unmarked(String line) {
    if (line.length() > MAX_MARKED_LENGTH) {
      return line;
    }
    var heading = HEADING.matcher(line).replaceFirst("");
    var emphasised = EMPHASIS.matcher(heading);
    return emphasised.matches() ? emphasised.group(2) : heading;
  }
}
