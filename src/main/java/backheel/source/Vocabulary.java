package backheel.source;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives the elements of a feed one spelling, whatever prefixes the feed uses: those it declares
 * count, those it only uses mean what they usually mean.
 */
final class Vocabulary {
  /** The end of a namespace's address, and the prefix that everybody knows it by. */
  private static final Map<String, String> USUAL =
      Map.of(
          "http://purl.org/rss/1.0/modules/content/", "content:",
          "http://purl.org/dc/elements/1.1/", "dc:",
          "http://purl.org/dc/terms/", "dcterms:",
          "http://search.yahoo.com/mrss/", "media:",
          "http://search.yahoo.com/mrss", "media:",
          "http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:",
          "http://www.google.com/schemas/sitemap-news/0.9", "news:",
          "http://purl.org/rss/1.0/", "",
          "http://backend.userland.com/rss2", "");

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String OLD_ATOM = "http://purl.org/atom/ns#";

  private final Map<String, String> prefixes = new HashMap<>();

  /** Learns the prefixes that a start tag declares. */
  void learn(Markup.Attributes attributes) {
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

  String name(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      return written;
    }
    var prefix = prefixes.get(written.substring(0, colon));
    return prefix == null ? written : prefix + written.substring(colon + 1);
  }
}
