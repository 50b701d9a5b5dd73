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

  /** Number of characters at the end of a path that tell whether it is a feed's. */
  private static final int MAX_FEED_PATH = 40;

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
          "(?i)(?:^|[/.=])(?:feeds?|rss|atom|rdf)(?:[/.](?:xml|rss|atom|json|php))?/?+$");
  private static final Pattern FEED_LABEL =
      Pattern.compile("(?i)^(?:rss|atom|feeds?)(?:[ -]feeds?)?$");

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
        if (FEED_PATH.matcher(path(link.attr("href"))).find()
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
      // A number of seconds, "url=" and an address, in quotation marks or not.
      var content = meta.attr("content");
      int name = content.toLowerCase(Locale.ROOT).indexOf("url");
      int equals = name < 0 ? -1 : content.indexOf('=', name);
      if (equals > 0) {
        targets.add(content.substring(equals + 1));
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

  private static String path(String address) {
    int end = address.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = address.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    return address.substring(Math.max(0, end - MAX_FEED_PATH), end);
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
