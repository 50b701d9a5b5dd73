package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the feed that a page names: declared ones first, then links that look like one. */
final class FeedLinkFinder {
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

  /** Returns the first feed that a page names and that is not of comments, null if none is. */
  static @Nullable URI find(Document html) {
    var declared = html.select("link[rel~=(?i)\\balternate\\b][href], a[type][href]").stream();
    var linked = html.select("a[href]").stream();
    return Stream.concat(
            declared.filter(FeedLinkFinder::isFeed), linked.filter(FeedLinkFinder::looksLikeFeed))
        .filter(link -> !isOfComments(link))
        .map(FeedLinkFinder::address)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the address at which to go on looking: that of a feed, or else of the page to which
   * this one sends its readers; null if there is neither.
   */
  static @Nullable URI next(Document html) {
    var feed = find(html);
    return feed == null ? refresh(html) : feed;
  }

  /** Returns the target of a refresh: a number of seconds, "url=" and an address. */
  private static @Nullable URI refresh(Document html) {
    for (var meta : html.select("meta[http-equiv~=(?i)^refresh$][content]")) {
      var content = meta.attr("content");
      int name = content.toLowerCase(Locale.ROOT).indexOf("url");
      int equals = name < 0 ? -1 : content.indexOf('=', name);
      var to =
          equals < 0
              ? null
              : SourceTextNormalizer.link(
                  URI.create(html.baseUri()), content.substring(equals + 1));
      if (to != null) {
        return to;
      }
    }
    return null;
  }

  private static @Nullable URI address(Element link) {
    var address = link.attr("abs:href");
    return address.isEmpty() ? null : SourceTextNormalizer.link(null, address);
  }

  private static boolean looksLikeFeed(Element link) {
    return FEED_PATH.matcher(path(link.attr("href"))).find()
        || FEED_LABEL.matcher(link.text().strip()).matches();
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
