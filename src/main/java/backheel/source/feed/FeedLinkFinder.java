package backheel.source.feed;

import backheel.input.WebAddress;
import backheel.source.SourceTextNormalizer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the feeds that a page names: declared ones, or else links that look like feeds. */
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

  /** Addresses of comments: the title may be in any language. */
  private static final Pattern COMMENTS = Pattern.compile("(?i)[/=._-]comments?(?:[/._-]|$)");

  private static final Pattern FORMAT =
      Pattern.compile("(?<!\\p{L})(?:rss|atom|json|rdf|xml|feed)(?!\\p{L})(?:\\s?\\d[\\d.]{0,4})?");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]++");

  /** Maximum number of feeds of a page that are looked at. */
  private static final int MAX_FEEDS = 200;

  private FeedLinkFinder() {}

  /**
   * A feed that a page names.
   *
   * @param title the title that the page gives it, "" for none
   * @param type the media type that the page gives it, "" for none
   */
  record FeedLink(URI address, String title, String type) {
    /** Returns the address without what differs between two of the same feed. */
    private String place() {
      var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      var path = String.valueOf(address.getRawPath());
      var bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
      return WebAddress.site(address) + ":" + address.getPort() + bare + query;
    }

    /** Returns the title without the names of formats. */
    private String subject() {
      var words = FORMAT.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ");
      return NO_LETTER.matcher(words).replaceAll(" ").strip();
    }
  }

  /** A feed with the facts that tell it from others of its page. */
  private record FeedKey(FeedLink link, String place, String subject) {
    FeedKey(FeedLink link) {
      this(link, link.place(), link.subject());
    }

    /** Returns whether this is the same feed, under another address or in another format. */
    boolean isSameAs(FeedKey other) {
      if (place.equals(other.place)) {
        return true;
      }
      return !link.type.equals(other.link.type)
          && WebAddress.site(link.address).equals(WebAddress.site(other.link.address))
          && subject.equals(other.subject);
    }
  }

  /** Returns the first feed that a page names and that is not of comments, null if none is. */
  static @Nullable URI find(Document html) {
    var named = all(html);
    return named.isEmpty() ? null : named.getFirst().address();
  }

  /** Returns the feeds that a page names and that are not of comments, each once, in its order. */
  static List<FeedLink> all(Document html) {
    var declared =
        html.select("link[rel~=(?i)\\balternate\\b][href], a[type][href]").stream()
            .filter(FeedLinkFinder::isFeed);
    var named = distinct(declared);
    return named.isEmpty()
        ? distinct(html.select("a[href]").stream().filter(FeedLinkFinder::looksLikeFeed))
        : named;
  }

  private static List<FeedLink> distinct(Stream<Element> links) {
    var distinct = new ArrayList<FeedKey>();
    links
        .filter(link -> !isOfComments(link))
        .map(FeedLinkFinder::feedLink)
        .filter(Objects::nonNull)
        .limit(MAX_FEEDS)
        .map(FeedKey::new)
        .forEach(key -> {
          if (distinct.stream().noneMatch(key::isSameAs)) {
            distinct.add(key);
          }
        });
    return distinct.stream().map(FeedKey::link).toList();
  }

  private static @Nullable FeedLink feedLink(Element link) {
    var address = address(link);
    var title = link.attr("title").isBlank() ? link.text() : link.attr("title");
    return address == null
        ? null
        : new FeedLink(address, SourceTextNormalizer.title(title), type(link));
  }

  /** Returns the page to which this one sends its readers; null if it does not. */
  static @Nullable URI next(Document html) {
    // The target of a refresh: a number of seconds, "url=" and an address.
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
    var type = type(link);
    // WordPress names its programming interface this way, too.
    boolean isInterface = type.equals("application/json") && link.attr("href").contains("wp-json");
    return FEED_TYPES.contains(type) && !isInterface;
  }

  private static String type(Element link) {
    var type = link.attr("type").strip().toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    return parameters < 0 ? type : type.substring(0, parameters).strip();
  }

  private static boolean isOfComments(Element link) {
    return link.attr("title").toLowerCase(Locale.ROOT).contains("comment")
        || COMMENTS.matcher(link.attr("href")).find();
  }
}
