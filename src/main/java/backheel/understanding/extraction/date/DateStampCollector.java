package backheel.understanding.extraction.date;

import backheel.understanding.extraction.date.DateStamp.Place;
import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A collector of all texts on a page that may tell when its article was published. */
final class DateStampCollector {
  private static final List<String> RELIABLE_META_TAGS =
      Lexicon.entries("meta tags of the publication date");

  /** Meta tags that may also hold the date on which the page was created or changed. */
  private static final List<String> UNRELIABLE_META_TAGS = Lexicon.entries("meta tags of any date");

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

  private final List<DateStamp> stamps = new ArrayList<>();
  private final Document page;
  private final MetaTags metaTags;

  private DateStampCollector(Document page, MetaTags metaTags) {
    this.page = page;
    this.metaTags = metaTags;
  }

  /** Returns every possible date, most trustworthy first. */
  static List<DateStamp> collect(
      Document page, JsonLd jsonLd, MetaTags metaTags, List<TextLine> lines, String title) {
    var collector = new DateStampCollector(page, metaTags);
    collector.addDeclared(jsonLd);
    collector.addNearTitle(lines, title);
    collector.addMarked();
    collector.addMeta(Place.ANY_META, UNRELIABLE_META_TAGS);
    collector.addText(lines);
    return collector.stamps;
  }

  private void addDeclared(JsonLd jsonLd) {
    String published = jsonLd.text("datePublished");
    if (!published.isEmpty() && published.equals(jsonLd.text("dateModified"))) {
      // On such a page the publication date changes with each modification: the dates shown to
      // readers are better.
      addMarked(Place.SHOWN_INSTEAD, "time[pubdate], time[itemprop=datePublished]");
    }
    add(Place.JSON_LD, published);
    addMeta(Place.META, RELIABLE_META_TAGS);
    add(Place.JSON_LD_PAGE, jsonLd.pageText("datePublished"));
    add(Place.CREATED, jsonLd.text("dateCreated"));
    addMarked(Place.MICRODATA, "[itemprop=datePublished], time[pubdate]");
    DateParser.parseUrl(ARCHIVE_PREFIX.matcher(page.location()).replaceFirst(""))
        .ifPresent(day -> add(Place.ADDRESS, day.toString()));
  }

  private void add(Place place, String text) {
    if (!text.isEmpty()) {
      stamps.add(new DateStamp(place, text));
    }
  }

  private void addMeta(Place place, List<String> names) {
    names.forEach(name -> metaTags.all(name).forEach(value -> add(place, value)));
  }

  private void addMarked(Place place, String query) {
    page.select(query).stream()
        .limit(MAX_MARKED_DATES)
        .forEach(element -> add(place, DateElements.text(element)));
  }

  /** Adds the short lines around the title: those below before those above. */
  private void addNearTitle(List<TextLine> lines, String title) {
    for (int i : TitleMatcher.positions(lines, title)) {
      List<TextLine> near =
          new ArrayList<>(lines.subList(i + 1, Math.min(lines.size(), i + LINES_BELOW_TITLE)));
      near.addAll(lines.subList(Math.max(0, i - LINES_ABOVE_TITLE), i));
      near.stream()
          .filter(textLine -> textLine.wordCount() <= MAX_DATE_LINE_WORDS)
          .map(TextLine::text)
          .filter(text -> text.length() < MAX_STAMP_LENGTH && !DateElements.CHANGED.matcher(text).find())
          .forEach(text -> add(Place.NEAR_TITLE, text));
    }
  }

  /** Adds dates in the page's own markup: those below the title before those above it. */
  private void addMarked() {
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    List<String> later = new ArrayList<>();
    boolean seenTitle = false;
    int marked = 0;
    for (Element element : page.body().getAllElements()) {
      seenTitle |= element.normalName().equals("h1");
      boolean likely = DateElements.mayHoldDate(element);
      String stamp = likely ? DateElements.text(element) : "";
      marked += likely ? 1 : 0;
      if (marked > MAX_MARKED_DATES) {
        break;
      }
      if (!stamp.isEmpty()) {
        boolean changed =
            DateElements.CHANGED.matcher(element.attr("itemprop") + element.className() + stamp).find();
        (changed ? later : seenTitle ? below : above).add(stamp);
      }
    }
    for (List<String> texts : List.of(below, above, later)) {
      texts.forEach(text -> add(Place.ELEMENT, text));
    }
  }

  private void addText(List<TextLine> lines) {
    var text = new StringBuilder();
    for (TextLine textLine : lines) {
      if (text.length() > MAX_TEXT_LENGTH) {
        break;
      }
      text.append(textLine.text()).append('\n');
    }
    add(Place.TEXT, text.toString());
  }
}
