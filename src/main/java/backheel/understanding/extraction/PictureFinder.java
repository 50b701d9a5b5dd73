package backheel.understanding.extraction;

import backheel.input.WebAddress;
import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.text.Lexicon;
import java.net.URI;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the main picture of a page. */
final class PictureFinder {
  private static final String[] META_TAGS =
      Lexicon.entries("meta tags of pictures").toArray(String[]::new);

  private PictureFinder() {}

  static @Nullable URI find(JsonLd jsonLd, MetaTags metaTags, @Nullable URI link) {
    String named = metaTags.first(META_TAGS);
    return address(named.isEmpty() ? jsonLd.address("image") : named, link);
  }

  /** Returns the first picture in the markup that is more than a tracking pixel. */
  static @Nullable URI findFirst(Element markup, @Nullable URI link) {
    for (Element image : markup.getElementsByTag("img")) {
      URI picture = address(image.attr("src"), link);
      if (picture != null
          && !image.attr("width").equals("1")
          && !image.attr("height").equals("1")) {
        return picture;
      }
    }
    return null;
  }

  private static @Nullable URI address(String address, @Nullable URI link) {
    return address.isEmpty() ? null : WebAddress.parse(link, address);
  }
}
