package backheel.understanding.extraction.picture;

import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.text.Lexicon;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The pictures that a page names in its metadata: the article's, and the outlet's own. */
final class MetadataPictures {
  private static final List<String> META_TAGS = Lexicon.entries("meta tags of pictures");
  private static final Pattern NUMBER = Pattern.compile("^\\D{0,3}(\\d{1,5})(?!\\d)");
  private static final int MAX_PICTURES = 20;

  private final JsonLd jsonLd;
  private final PictureBase base;

  MetadataPictures(JsonLd jsonLd, PictureBase base) {
    this.jsonLd = jsonLd;
    this.base = base;
  }

  /** Returns the pictures for the article, the likeliest first. */
  List<PictureCandidate> ofArticle(Document page, MetaTags metaTags) {
    var found = new ArrayList<PictureCandidate>();
    for (var name : META_TAGS) {
      var addresses = metaTags.all(name);
      var widths = metaTags.all("og:image:width");
      var heights = metaTags.all("og:image:height");
      for (int i = 0; i < addresses.size(); i++) {
        // The sizes stand in the order of the pictures.
        boolean sized = name.equals("og:image") && (i == 0 || widths.size() == addresses.size());
        add(
            addresses.get(i),
            sized && i < widths.size() ? number(widths.get(i)) : 0,
            sized && i < heights.size() ? number(heights.get(i)) : 0,
            i,
            found);
      }
    }
    int place = 0;
    for (var image : jsonLd.values("image")) {
      add(
          address(image),
          number(image.path("width")),
          number(image.path("height")),
          place++,
          found);
    }
    page.select("link[rel=image_src], link[itemprop=image]")
        .forEach(link -> add(link.attr("href"), 0, 0, 1, found));
    jsonLd.values("thumbnailUrl").forEach(image -> add(address(image), 0, 0, 1, found));
    return found;
  }

  /** Returns the pictures of the outlet and of the authors. */
  Set<URI> ofOthers(Document page) {
    var found = new HashSet<URI>();
    for (var publisher : jsonLd.values("publisher")) {
      addAddress(publisher.path("logo"), found);
    }
    for (var author : jsonLd.values("author")) {
      addAddress(author.path("image"), found);
    }
    for (var icon : page.select("link[rel~=(?i)icon]")) {
      addAddress(icon.attr("href"), found);
    }
    return found;
  }

  private void addAddress(JsonNode image, Set<URI> to) {
    addAddress(address(image), to);
  }

  private void addAddress(String written, Set<URI> to) {
    var address = base.resolve(written);
    if (address != null && to.size() < MAX_PICTURES) {
      to.add(address);
    }
  }

  /** Adds a picture; of several in one place, the first is meant and the others are doubtful. */
  private void add(String written, int width, int height, int place, List<PictureCandidate> to) {
    var address = base.resolve(written);
    if (address != null && to.size() < MAX_PICTURES) {
      to.add(PictureCandidate.of(address, width, height, Math.min(place, 1)));
    }
  }

  private static String address(JsonNode image) {
    for (var value : List.of(image, image.path("url"), image.path("contentUrl"))) {
      if (value.isTextual()) {
        return Parser.unescapeEntities(value.asText(), true);
      }
    }
    return "";
  }

  private static int number(JsonNode side) {
    return number(side.isObject() ? side.path("value").asText("") : side.asText(""));
  }

  private static int number(String written) {
    var match = NUMBER.matcher(written);
    return match.find() ? Integer.parseInt(match.group(1)) : 0;
  }
}
