package backheel.source.licence;

import backheel.source.web.FetchResult;
import backheel.story.Licence;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finder of the licence of a page: {@code rel=license}, or RSL terms in a script. */
public final class PageLicenceFinder {
  private static final String LINKS =
      "link[rel~=(?i)(?:^|\\s)license(?:\\s|$)][href], a[rel~=(?i)(?:^|\\s)license(?:\\s|$)][href]";

  /** Elements whose licence is that of a picture or a comment, not of the article. */
  private static final String NOT_THE_ARTICLE = "figure, figcaption, aside";

  private static final int MAX_LINKS = 50;

  private PageLicenceFinder() {}

  /** Returns the licence of a page: the strictest, if it names several; null if it names none. */
  public static @Nullable Licence find(FetchResult.Page page) {
    // Most pages name none, and are spared a parser.
    var text = page.text().toLowerCase(Locale.ROOT);
    if (!text.contains("license") && !text.contains("rsl+xml")) {
      return null;
    }
    var html = page.html();
    var licences = new LicenceCollector();
    var base = URI.create(html.baseUri().isEmpty() ? page.address().toString() : html.baseUri());
    html.select(LINKS).stream()
        .filter(link -> link.closest(NOT_THE_ARTICLE) == null)
        .limit(MAX_LINKS)
        .forEach(link -> licences.address(base, link.attr("href")));
    html.select("script[type=application/rsl+xml]").stream()
        .limit(MAX_LINKS)
        .forEach(script -> licences.document(script.data()));
    return Licence.strictest(licences.all());
  }
}
