package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.web.FetchResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the feeds that a page names: declared ones first, then links that look like one. */
final class FeedLinkFinder {
  private static final int MAX_FEEDS = 10;

  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "text/xml",
          "application/xml");

  private static final Pattern FEED_PATH =
      Pattern.compile(
          "(?i)(?:^|[/.=])(?:feeds?|rss|atom|rdf)(?:[/.](?:xml|rss|atom|json|php))?/?(?:[?#].*)?$");
  private static final Pattern FEED_LABEL =
      Pattern.compile("(?i)^(?:rss|atom|rss[ -]feeds?|feeds?|flux rss|fuente rss|خلاصات?)$");
  private static final Pattern REFRESH =
      Pattern.compile("(?i)^\\s*[0-9.]*\\s*[;,]\\s*url\\s*=\\s*[\"']?([^\"']+)");

  private FeedLinkFinder() {}

  /** Returns the first feed that a page declares, null if it declares none. */
  static @Nullable URI find(FetchResult.Page page) {
    return all(page).keySet().stream().findFirst().orElse(null);
  }

  /**
   * Returns the feeds that a page names with their titles, "" for one without; those of comments
   * are left out.
   */
  static Map<URI, String> all(FetchResult.Page page) {
    var html = page.html();
    var found = new LinkedHashMap<URI, String>();
    for (var link : html.select("link[rel~=(?i)\\balternate\\b][href], a[type][href]")) {
      if (isFeed(link)) {
        add(found, link, link.attr("title"));
      }
    }
    if (found.isEmpty()) {
      for (var link : html.select("a[href]")) {
        if (FEED_PATH.matcher(link.attr("href")).find()
            || FEED_LABEL.matcher(link.text().strip()).matches()) {
          add(found, link, link.text());
        }
      }
    }
    return found;
  }

  /** Returns the address to which a page sends its readers on, null if it keeps them. */
  static @Nullable URI onward(FetchResult.Page page) {
    var html = page.html();
    return refreshes(html).stream()
        .map(to -> SourceTextNormalizer.link(URI.create(html.baseUri()), to))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<String> refreshes(Document html) {
    var targets = new ArrayList<String>();
    for (var meta : html.select("meta[http-equiv~=(?i)^refresh$][content]")) {
      var match = REFRESH.matcher(meta.attr("content"));
      if (match.find()) {
        targets.add(match.group(1).strip());
      }
    }
    return targets;
  }

  private static void add(Map<URI, String> found, Element link, String title) {
    var address = link.attr("abs:href");
    var to = address.isEmpty() ? null : SourceTextNormalizer.link(null, address);
    if (to != null && !isOfComments(link) && found.size() < MAX_FEEDS) {
      found.putIfAbsent(to, SourceTextNormalizer.plain(title));
    }
  }

  private static boolean isFeed(Element link) {
    var type = link.attr("type").strip().toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    type = parameters < 0 ? type : type.substring(0, parameters).strip();
    // WordPress names its programming interface this way, too.
    boolean isInterface = type.equals("application/json") && link.attr("href").contains("wp-json");
    return FEED_TYPES.contains(type) && !isInterface;
  }

  private static boolean isOfComments(Element link) {
    return link.attr("title").toLowerCase(Locale.ROOT).contains("comment")
        || link.attr("href").contains("/comments/");
  }
}
