package backheel.source.feed;

import backheel.source.markup.MarkupHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The canonical prefixes of a feed's elements, independent of those the feed uses: declared ones
 * count, undeclared ones have their usual meaning.
 */
final class NamespacePrefixResolver {
  /** Usual prefixes, by the address of the namespace. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
          Map.entry("http://purl.org/dc/terms/", "dcterms:"),
          Map.entry("http://search.yahoo.com/mrss/", "media:"),
          Map.entry("http://search.yahoo.com/mrss", "media:"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news:"),
          Map.entry("http://backend.userland.com/creativeCommonsRssModule", "creativeCommons:"),
          Map.entry(
              "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html", "creativeCommons:"),
          Map.entry("http://web.resource.org/cc/", "cc:"),
          Map.entry("http://creativecommons.org/ns#", "cc:"),
          Map.entry("https://rslstandard.org/rsl", "rsl:"),
          Map.entry("https://rslstandard.org/rsl/", "rsl:"),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://backend.userland.com/rss2", ""));

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String OLD_ATOM = "http://purl.org/atom/ns#";

  /** The elements of feeds by their names in lower case: some feeds write them otherwise. */
  private static final Map<String, String> ELEMENTS =
      List.of(
              "rss",
              "channel",
              "item",
              "feed",
              "entry",
              "title",
              "link",
              "description",
              "guid",
              "id",
              "pubDate",
              "author",
              "content",
              "summary",
              "language",
              "enclosure",
              "image",
              "url",
              "published",
              "updated",
              "ttl")
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(n -> n.toLowerCase(Locale.ROOT), Function.identity()));

  private final Map<String, String> prefixes = new HashMap<>();

  /** Records the prefixes that a start tag declares. */
  void declare(MarkupHandler.Attributes attributes) {
    attributes.each((name, value) -> {
      if (!name.startsWith("xmlns:")) {
        return;
      }
      var usual = USUAL.get(value);
      if (usual != null) {
        prefixes.put(name.substring(6), usual);
      } else if (value.equals(ATOM) || value.equals(OLD_ATOM)) {
        prefixes.put(name.substring(6), "atom:");
      }
    });
  }

  String canonicalName(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      return hasCapitals(written)
          ? ELEMENTS.getOrDefault(written.toLowerCase(Locale.ROOT), written)
          : written;
    }
    var prefix = prefixes.get(written.substring(0, colon));
    return prefix == null ? written : prefix + written.substring(colon + 1);
  }

  private static boolean hasCapitals(String name) {
    return name.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
  }
}
