package backheel.understanding.extraction.picture;

import backheel.input.WebAddress;
import backheel.story.Document;
import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.markup.TextLine;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A finder of the picture of an article: its own, or none. */
public final class PictureFinder {
  private PictureFinder() {}

  /**
   * Finds the picture of a page.
   *
   * @param heading the element of the title, null if it is unknown
   * @param body the lines of the article
   */
  static @Nullable public URI inPage(
      Document document,
      org.jsoup.nodes.Document page,
      JsonLd jsonLd,
      MetaTags metaTags,
      @Nullable Element heading,
      List<TextLine> body) {
    var base = base(document, page);
    var metadata = new MetadataPictures(jsonLd, base);
    var others = new HashSet<>(document.pictures().shared());
    others.addAll(metadata.ofOthers(page));
    var offers = new ArrayList<>(offers(document, base));
    offers.addAll(metadata.ofArticle(page, metaTags));
    return new PictureChoice(base.article(), others)
        .choose(
            offers,
            () -> {
              var region = ArticleRegion.of(page.body(), heading, body);
              return region == null
                  ? List.of()
                  : MarkupPictureFinder.find(
                      region.root(), base, others, region.first(), region.last());
            });
  }

  /** Finds the picture of an article that is only a piece of markup, with what its feed offers. */
  static @Nullable public URI inFragment(Document document, org.jsoup.nodes.Document fragment) {
    var base = base(document, fragment);
    var shared = document.pictures().shared();
    return new PictureChoice(base.article(), shared)
        .choose(
            offers(document, base), () -> MarkupPictureFinder.find(fragment.body(), base, shared));
  }

  /** Returns the pictures that the source offers. */
  private static List<PictureCandidate> offers(Document document, PictureBase base) {
    var offers = new ArrayList<PictureCandidate>();
    for (var offer : document.pictures().offers()) {
      var address = base.resolve(offer.address().toString());
      if (address != null) {
        offers.add(PictureCandidate.of(address, offer.width(), offer.height(), 0));
      }
    }
    return offers;
  }

  private static PictureBase base(Document document, org.jsoup.nodes.Document page) {
    var stated = page.baseUri().isBlank() ? null : WebAddress.parse(null, page.baseUri());
    return new PictureBase(document.link(), stated == null ? document.link() : stated);
  }
}
