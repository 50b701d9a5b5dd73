package backheel.source.page;

import backheel.input.Deadline;
import backheel.input.WebAddress;
import backheel.source.SourceTextNormalizer;
import backheel.source.web.FetchResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The articles that a page lists: links within the site whose address and words look like a
 * story's, not like a menu's.
 */
final class ArticleLinkFinder {
  private static final Pattern MENU_PATH =
      Pattern.compile(
          "/(?:tag|tags|topic|topics|category|author|authors|about|contact|privacy|terms|login|"
              + "signin|register|subscribe|search|help|cookies|newsletter|rss|feed)s?(?:/|$)|"
              + "\\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|xml|css|js)$");
  private static final Pattern STORY_PATH =
      Pattern.compile(
          "(?<![^/])(?:[^/][^/-]*+-){3}[^/]++/?$|\\d{5}|/20\\d\\d/\\d{1,2}/|/articles?/[^/]{6}");

  /**
   * Elements beside the list. They are skipped rather than removed, since removing them takes a
   * parser long.
   */
  private static final Evaluator NOT_THE_LIST = QueryParser.parse("nav, footer, aside, form");

  /** Minimum length of a headline; a real one is rarely shorter. */
  private static final int MIN_HEADLINE_LENGTH = 20;

  /** Maximum number of links, more than any list of articles has. */
  private static final int MAX_LINKS = 5_000;

  private ArticleLinkFinder() {}

  /** Finds the articles of a page, each once, in the page's order. */
  static List<URI> find(FetchResult.Page page) {
    var found = new LinkedHashSet<URI>();
    int looked = 0;
    for (var link : page.html().select("a[href]")) {
      Deadline.check();
      if (link.closest(NOT_THE_LIST) != null) {
        continue;
      }
      if (looked++ == MAX_LINKS) {
        break;
      }
      var to = SourceTextNormalizer.link(null, link.attr("abs:href").replaceFirst("#.*", ""));
      if (to != null && isOfSite(to, page.address()) && isStory(to, link)) {
        found.add(to);
      }
    }
    found.remove(page.address());
    return new ArrayList<>(found);
  }

  private static boolean isStory(URI to, Element link) {
    var path = to.getRawPath() == null ? "" : to.getRawPath().toLowerCase(Locale.ROOT);
    if (path.length() < 2 || MENU_PATH.matcher(path).find()) {
      return false;
    }
    boolean headline =
        link.text().length() >= MIN_HEADLINE_LENGTH || !link.select("h1,h2,h3,h4").isEmpty();
    return STORY_PATH.matcher(path).find()
        || (headline && link.closest("article,h1,h2,h3,h4") != null);
  }

  private static boolean isOfSite(URI to, URI page) {
    return site(to).equals(site(page));
  }

  private static String site(URI address) {
    return WebAddress.site(address) + ":" + address.getPort();
  }
}
