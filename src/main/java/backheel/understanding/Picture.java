package backheel.understanding;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Finds the picture that a page puts first. */
final class Picture {
  private Picture() {}

  static @Nullable URI of(JsonLd jsonLd, Metas metas, @Nullable URI link) {
    String named =
        metas.first(
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "twitter:image",
            "twitter:image:src",
            "image",
            "thumbnail");
    return address(named.isEmpty() ? jsonLd.address("image") : named, link);
  }

  private static @Nullable URI address(String address, @Nullable URI link) {
    if (address.isEmpty()) {
      return null;
    }
    try {
      URI picture = URI.create(address.replace(" ", "%20"));
      URI whole = link == null ? picture : link.resolve(picture);
      return "http".equals(whole.getScheme()) || "https".equals(whole.getScheme()) ? whole : null;
    } catch (IllegalArgumentException e) {
      // What is no address is no picture.
      return null;
    }
  }
}
