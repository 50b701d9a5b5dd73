package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.web.FetchResult;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the feed that a page names in its head. */
final class FeedLinkFinder {
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "text/xml",
          "application/xml");

  private FeedLinkFinder() {}

  /** Returns the first feed that is not of comments, null if there is none. */
  static @Nullable URI find(FetchResult.Page page) {
    var html = page.html();
    for (var link : html.select("link[rel~=(?i)\\balternate\\b][href]")) {
      var address = link.attr("abs:href");
      if (isFeed(link) && !address.isEmpty() && !isOfComments(link)) {
        return SourceTextNormalizer.link(null, address);
      }
    }
    return null;
  }

  private static boolean isFeed(Element link) {
    var type = link.attr("type").strip().toLowerCase(Locale.ROOT);
    // WordPress names its programming interface this way, too.
    boolean isInterface = type.equals("application/json") && link.attr("href").contains("wp-json");
    return FEED_TYPES.contains(type) && !isInterface;
  }

  private static boolean isOfComments(Element link) {
    return link.attr("title").toLowerCase(Locale.ROOT).contains("comment")
        || link.attr("href").contains("/comments/");
  }
}
