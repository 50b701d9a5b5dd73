package backheel.understanding.extraction.outlet;

import backheel.input.WebAddress;
import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finder of the outlet of a page. */
public final class OutletNameFinder {
  private OutletNameFinder() {}

  public static String find(JsonLd jsonLd, MetaTags metaTags, @Nullable URI link) {
    String site =
        metaTags.first(
            "og:site_name", "application-name", "al:android:app_name", "twitter:app:name:iphone");
    if (!site.isEmpty() && site.length() <= 40) {
      return site;
    }
    List<String> publisher = jsonLd.names("publisher", /* peopleOnly= */ false);
    return publisher.isEmpty() ? host(link) : publisher.getFirst();
  }

  /** Returns the host without "www.", "" when there is no address. */
  public static String host(@Nullable URI link) {
    return link == null ? "" : WebAddress.site(link);
  }
}
