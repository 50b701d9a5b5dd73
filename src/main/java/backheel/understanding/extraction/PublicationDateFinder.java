package backheel.understanding.extraction;

import backheel.input.SafePatternCompiler;
import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.markup.ShortTextExtractor;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.text.Lexicon;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A finder of the publication date of a page's article: published, never modified, never in the
 * future.
 */
final class PublicationDateFinder {
  private static final List<String> RELIABLE_META_TAGS =
      Lexicon.entries("meta tags of the publication date");

  /** Meta tags that may also hold the date on which the page was created or changed. */
  private static final List<String> UNRELIABLE_META_TAGS = Lexicon.entries("meta tags of any date");

  private static final Pattern STAMP =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:\\.\\d++)?+ ?(Z|[+-]\\d{2}:?\\d{2})?.*");
  private static final Pattern DATE_ELEMENT_NAME =
      Pattern.compile(Lexicon.regex("(?i){{names of date elements}}"));
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
  private static final Pattern LABELLED =
      Pattern.compile(Lexicon.regex("(?iu)^\\W*{{labels of publication dates}}\\b.{0,30}\\d{4}"));
  private static final Pattern CHANGED =
      Pattern.compile(Lexicon.regex("(?i){{words for a change}}"));

  private static final Pattern FIRST_PUBLISHED =
      SafePatternCompiler.compile(Lexicon.regex("(?iu)\\b{{first published}}\\b\\W*"));

  /** The prefix of archives before the original address. */
  private static final Pattern ARCHIVE_PREFIX =
      Pattern.compile("^https?://web\\.archive\\.org/web/[^/]*/");

  private static final int MAX_STAMP_LENGTH = 120;
  private static final int MAX_TEXT_LENGTH = 20_000;
  private static final int MAX_DATE_LINE_WORDS = 8;
  private static final int LINES_BELOW_TITLE = 9;
  private static final int LINES_ABOVE_TITLE = 4;

  /** Maximum number of marked dates to examine; a page with more is a list. */
  private static final int MAX_MARKED_DATES = 1000;

  private PublicationDateFinder() {}

  static PublicationDate find(
      Document page,
      JsonLd jsonLd,
      MetaTags metaTags,
      List<TextLine> lines,
      String title,
      Instant now) {
    boolean monthFirst = DateOrderDetector.isMonthFirst(page, lines);
    List<PublicationDate> first = new ArrayList<>();
    for (TextLine textLine : lines) {
      Matcher m = FIRST_PUBLISHED.matcher(textLine.text());
      if (textLine.text().length() < 300 && m.find()) {
        String rest = textLine.text().substring(m.end());
        parse(rest.substring(0, Math.min(40, rest.length())), now, monthFirst)
            .ifPresent(first::add);
      }
    }
    if (!first.isEmpty()) {
      return first.getFirst();
    }
    for (String stamp : stamps(page, jsonLd, metaTags, lines, title)) {
      Optional<PublicationDate> read = parse(stamp, now, monthFirst);
      if (read.isPresent()) {
        return read.get();
      }
    }
    return RelativeDateParser.findNearTitle(lines, title, now);
  }

  /** Returns every possible date, most trustworthy first. */
  private static List<String> stamps(
      Document page, JsonLd jsonLd, MetaTags metaTags, List<TextLine> lines, String title) {
    List<String> stamps = new ArrayList<>();
    String published = jsonLd.text("datePublished");
    if (published.equals(jsonLd.text("dateModified"))) {
      // On such a page the publication date changes with each modification: the dates shown to
      // readers are better.
      page.select("time[pubdate], time[itemprop=datePublished]").stream()
          .limit(MAX_MARKED_DATES)
          .forEach(time -> stamps.add(marked(time)));
    }
    stamps.add(published);
    RELIABLE_META_TAGS.forEach(name -> stamps.addAll(metaTags.all(name)));
    stamps.add(jsonLd.text("dateCreated"));
    page.select("[itemprop=datePublished]").stream()
        .limit(MAX_MARKED_DATES)
        .forEach(e -> stamps.add(marked(e)));
    DateParser.parseUrl(ARCHIVE_PREFIX.matcher(page.location()).replaceFirst(""))
        .ifPresent(day -> stamps.add(day.toString()));
    addNearTitle(lines, title, stamps);
    addMarked(page, stamps);
    UNRELIABLE_META_TAGS.forEach(name -> stamps.addAll(metaTags.all(name)));
    var text = new StringBuilder();
    for (TextLine textLine : lines) {
      if (text.length() > MAX_TEXT_LENGTH) {
        break;
      }
      text.append(textLine.text()).append('\n');
    }
    stamps.add(text.toString());
    return stamps;
  }

  /** Adds the short lines around the title: those below before those above. */
  private static void addNearTitle(List<TextLine> lines, String title, List<String> stamps) {
    for (int i : TitleMatcher.positions(lines, title)) {
      List<TextLine> near =
          new ArrayList<>(lines.subList(i + 1, Math.min(lines.size(), i + LINES_BELOW_TITLE)));
      near.addAll(lines.subList(Math.max(0, i - LINES_ABOVE_TITLE), i));
      near.stream()
          .filter(textLine -> textLine.wordCount() <= MAX_DATE_LINE_WORDS)
          .map(TextLine::text)
          .filter(text -> text.length() < MAX_STAMP_LENGTH && !CHANGED.matcher(text).find())
          .forEach(stamps::add);
    }
  }

  /** Adds dates in the page's own markup: those below the title before those above it. */
  private static void addMarked(Document page, List<String> stamps) {
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    List<String> later = new ArrayList<>();
    boolean seenTitle = false;
    int marked = 0;
    for (Element element : page.body().getAllElements()) {
      seenTitle |= element.normalName().equals("h1");
      boolean likely = mayHoldDate(element);
      String stamp = likely ? marked(element) : "";
      marked += likely ? 1 : 0;
      if (marked > MAX_MARKED_DATES) {
        break;
      }
      if (!stamp.isEmpty()) {
        boolean changed =
            CHANGED.matcher(element.attr("itemprop") + element.className() + stamp).find();
        (changed ? later : seenTitle ? below : above).add(stamp);
      }
    }
    stamps.addAll(below);
    stamps.addAll(above);
    stamps.addAll(later);
  }

  /** Returns the date text of an element that is meant for a date, else "". */
  private static String marked(Element element) {
    if (isTime(element)) {
      for (String attribute : List.of("datetime", "content", "title")) {
        if (element.hasAttr(attribute)) {
          return element.attr(attribute);
        }
      }
      return shortText(element);
    }
    return isNamed(element) || isLabelled(element) ? shortText(element) : "";
  }

  /** Returns whether the element may hold a date, by a cheap check. */
  private static boolean mayHoldDate(Element element) {
    return isTime(element) || isNamed(element) || isYear(element.ownText());
  }

  private static boolean isTime(Element element) {
    return element.normalName().equals("time") || element.attr("itemprop").equals("datePublished");
  }

  private static boolean isNamed(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1
        && DATE_ELEMENT_NAME.matcher(names).find()
        && !CHANGED.matcher(names).find();
  }

  private static boolean isYear(String own) {
    return own.length() < MAX_STAMP_LENGTH && YEAR.matcher(own).find();
  }

  private static String shortText(Element element) {
    return Objects.requireNonNullElse(ShortTextExtractor.of(element, MAX_STAMP_LENGTH), "");
  }

  private static boolean isLabelled(Element element) {
    return isYear(element.ownText()) && LABELLED.matcher(shortText(element)).find();
  }

  /** Parses one timestamp, with time and zone if it has them; empty if it is in the future. */
  static Optional<PublicationDate> parse(String stamp, Instant now) {
    return parse(stamp, now, /* monthFirst= */ false);
  }

  private static Optional<PublicationDate> parse(String stamp, Instant now, boolean monthFirst) {
    if (stamp.isEmpty() || stamp.length() > 2 * MAX_TEXT_LENGTH) {
      return Optional.empty();
    }
    Matcher m = STAMP.matcher(stamp);
    Optional<PublicationDate> published = m.matches() ? exact(m) : Optional.empty();
    if (published.isEmpty()) {
      published = DateParser.parse(stamp, monthFirst).map(day -> new PublicationDate(day, null));
    }
    return published.filter(p -> !isFuture(p, now));
  }

  private static Optional<PublicationDate> exact(Matcher m) {
    String seconds = m.group(3) == null ? ":00" : m.group(3);
    String zone = m.group(4) == null ? "Z" : m.group(4);
    String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    try {
      var moment = OffsetDateTime.parse(m.group(1) + "T" + m.group(2) + seconds + offset);
      return Optional.of(new PublicationDate(moment.toLocalDate(), moment.toInstant()));
    } catch (DateTimeException e) {
      // Not a valid time; the day alone is tried next.
      return Optional.empty();
    }
  }

  private static boolean isFuture(PublicationDate publicationDate, Instant now) {
    LocalDate day = publicationDate.day();
    return day != null && day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
  }
}
