package backheel.source;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the feed that a page names in its head. */
final class Discovery {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "text/xml",
          "application/xml");

  private Discovery() {}

  /** The first one that is not of comments, null when there is none. */
  static @Nullable URI feedIn(Answer.Page page) {
    var html = Pages.parse(page);
    for (var link : html.select("link[rel~=(?i)\\balternate\\b][href]")) {
      var address = link.attr("abs:href");
      if (isFeed(link) && !address.isEmpty() && !isOfComments(link)) {
        return Words.link(null, address);
      }
    }
    return null;
  }

  private static boolean isFeed(Element link) {
    var type = link.attr("type").strip().toLowerCase(Locale.ROOT);
    // WordPress names its programming interface this way, too.
    boolean isInterface = type.equals("application/json") && link.attr("href").contains("wp-json");
    return TYPES.contains(type) && !isInterface;
  }

  private static boolean isOfComments(Element link) {
    return link.attr("title").toLowerCase(Locale.ROOT).contains("comment")
        || link.attr("href").contains("/comments/");
  }
}
