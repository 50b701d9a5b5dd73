package backheel.understanding;

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
  private static final String[] NAMES = {
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
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "sailthru.date",
    "parsely-pub-date",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "date",
    "datecreated",
    "article:published",
    "rnews:datepublished",
    "bt:pubdate",
    "originalpublicationdate",
    "created",
    "citation_publication_date",
    "displaydate",
    "ptime",
    "article.created",
    "release_date"
  };
  private static final Pattern STAMP =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})(:\\d{2})?(?:\\.\\d+)? ?(Z|[+-]\\d{2}:?\\d{2})?.*");
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)(publish|posted|pubdate|date|time|stamp|dateline|byline|meta|info|datum|fecha|created)");
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)(modif|updat|actualiz|aktualis|mis à jour|aggiornat|atualiz|обновл|stand:)");

  private PublishedDate() {}

  static Published of(Document page, JsonLd jsonLd, Metas metas, Instant now) {
    List<String> stamps = new ArrayList<>();
    stamps.add(jsonLd.text("datePublished"));
    for (String name : NAMES) {
      stamps.addAll(metas.all(name));
    }
    stamps.add(jsonLd.text("dateCreated"));
    addMarked(page, stamps);
    stamps.add(metas.first("lastmod", "article:modified_time", "og:updated_time"));
    for (String stamp : stamps) {
      Optional<Published> read = read(stamp, now);
      if (read.isPresent()) {
        return read.get();
      }
    }
    return Published.UNKNOWN;
  }

  /** Dates in the page's own markup: time tags, the address, elements named after dates. */
  private static void addMarked(Document page, List<String> stamps) {
    List<String> later = new ArrayList<>();
    for (Element time :
        page.select("[itemprop=datePublished], time, abbr.published, abbr[title].date")) {
      String stamp =
          time.hasAttr("datetime")
              ? time.attr("datetime")
              : time.hasAttr("content")
                  ? time.attr("content")
                  : time.hasAttr("title") ? time.attr("title") : time.text();
      String told = time.attr("itemprop") + time.className() + time.ownText();
      boolean changed = CHANGED.matcher(told).find();
      (changed ? later : stamps).add(stamp);
    }
    DateWords.inAddress(page.location()).ifPresent(day -> stamps.add(day.toString()));
    for (Element element : page.body().getAllElements()) {
      String names = element.className() + " " + element.id();
      if (names.length() > 1 && DATED.matcher(names).find() && !CHANGED.matcher(names).find()) {
        String text = element.text();
        if (text.length() < 120) {
          (CHANGED.matcher(text).find() ? later : stamps).add(text);
        }
      }
    }
    stamps.addAll(later);
    String text = page.body().text();
    stamps.add(text.substring(0, Math.min(text.length(), 20_000)));
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
