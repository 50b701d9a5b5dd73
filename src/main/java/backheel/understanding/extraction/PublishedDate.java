package backheel.understanding.extraction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds when the article of a page came out: published, never modified, never in the future. */
final class PublishedDate {
  private static final List<String> SURE =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "og:published_time",
          "article.published",
          "published_time",
          "publishdate",
          "publish-date",
          "pubdate",
          "publish_date",
          "dc.date.issued",
          "sailthru.date",
          "parsely-pub-date",
          "article_date_original",
          "cxenseparse:recs:publishtime",
          "article:published",
          "rnews:datepublished",
          "bt:pubdate",
          "originalpublicationdate",
          "citation_publication_date",
          "displaydate",
          "ptime");

  /** These may as well tell when the page was made or changed. */
  private static final List<String> UNSURE =
      List.of(
          "date",
          "dc.date",
          "dcterms.date",
          "dc.date.created",
          "dcterms.created",
          "datecreated",
          "created",
          "article.created",
          "release_date",
          "lastmod",
          "article:modified_time",
          "og:updated_time");

  private static final Pattern STAMP =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:\\.\\d+)? ?(Z|[+-]\\d{2}:?\\d{2})?.*");
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)(publish|posted|pubdate|date|time|stamp|dateline|byline|meta|info|datum|fecha|created)");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)^\\W*(published|posted|date|datum|veröffentlicht|erschienen|publié|publicado|fecha|data|pubblicato|gepubliceerd|опубликовано|تاريخ)\\b.{0,30}\\d{4}");
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)(modif|updat|actualiz|aktualis|mis à jour|aggiornat|atualiz|обновл|stand:)");

  private PublishedDate() {}

  static Published of(Document page, JsonLd jsonLd, Metas metas, Instant now) {
    for (String stamp : stamps(page, jsonLd, metas)) {
      Optional<Published> read = read(stamp, now);
      if (read.isPresent()) {
        return read.get();
      }
    }
    return Published.UNKNOWN;
  }

  /** Everything that may be the date, the most trustworthy first. */
  static List<String> stamps(Document page, JsonLd jsonLd, Metas metas) {
    List<String> stamps = new ArrayList<>();
    stamps.add(jsonLd.text("datePublished"));
    SURE.forEach(name -> stamps.addAll(metas.all(name)));
    stamps.add(jsonLd.text("dateCreated"));
    addMarked(page, stamps);
    UNSURE.forEach(name -> stamps.addAll(metas.all(name)));
    String text = page.body().text();
    stamps.add(text.substring(0, Math.min(text.length(), 20_000)));
    return stamps;
  }

  /** Dates in the page's own markup: what follows the title before what precedes it. */
  private static void addMarked(Document page, List<String> stamps) {
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    List<String> later = new ArrayList<>();
    boolean seenTitle = false;
    for (Element element : page.body().getAllElements()) {
      seenTitle |= element.normalName().equals("h1");
      String stamp = marked(element);
      if (!stamp.isEmpty()) {
        boolean changed =
            CHANGED.matcher(element.attr("itemprop") + element.className() + stamp).find();
        (changed ? later : seenTitle ? below : above).add(stamp);
      }
    }
    boolean declared = !page.select("[itemprop=datePublished]").isEmpty();
    if (declared) {
      page.select("[itemprop=datePublished]").forEach(e -> stamps.add(marked(e)));
    }
    DateWords.inAddress(page.location()).ifPresent(day -> stamps.add(day.toString()));
    stamps.addAll(below);
    stamps.addAll(above);
    stamps.addAll(later);
  }

  /** What the element says if it is there to tell a date, else "". */
  private static String marked(Element element) {
    boolean time =
        element.normalName().equals("time") || element.attr("itemprop").equals("datePublished");
    if (time) {
      for (String attribute : List.of("datetime", "content", "title")) {
        if (element.hasAttr(attribute)) {
          return element.attr(attribute);
        }
      }
      return element.text();
    }
    String names = element.className() + " " + element.id();
    boolean named =
        names.length() > 1 && DATED.matcher(names).find() && !CHANGED.matcher(names).find();
    String text = named || isLabelled(element) ? element.text() : "";
    return text.length() < 120 ? text : "";
  }

  private static boolean isLabelled(Element element) {
    String own = element.ownText();
    return own.length() < 120
        && YEAR.matcher(own).find()
        && LABELLED.matcher(element.text()).find();
  }

  /** Reads one stamp: with time and zone if it has them; nothing if it lies in the future. */
  static Optional<Published> read(String stamp, Instant now) {
    if (stamp.isEmpty()) {
      return Optional.empty();
    }
    Matcher m = STAMP.matcher(stamp);
    Optional<Published> published = m.matches() ? exact(m) : Optional.empty();
    if (published.isEmpty()) {
      published = DateWords.in(stamp).map(day -> new Published(day, null));
    }
    return published.filter(p -> !isFuture(p, now));
  }

  private static Optional<Published> exact(Matcher m) {
    String seconds = m.group(3) == null ? ":00" : m.group(3);
    String zone = m.group(4) == null ? "Z" : m.group(4);
    String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    try {
      var moment = OffsetDateTime.parse(m.group(1) + "T" + m.group(2) + seconds + offset);
      return Optional.of(new Published(moment.toLocalDate(), moment.toInstant()));
    } catch (DateTimeException e) {
      // Not a time after all; its day is looked for next.
      return Optional.empty();
    }
  }

  private static boolean isFuture(Published published, Instant now) {
    LocalDate day = published.day();
    return day != null && day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
  }
}
