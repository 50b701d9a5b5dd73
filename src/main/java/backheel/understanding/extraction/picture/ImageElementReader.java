package backheel.understanding.extraction.picture;

import backheel.input.PictureAddress;
import backheel.input.PictureAddress.FileType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the addresses of one picture on a page. Scripts put them in place later, so that they
 * may stand in attributes that no browser knows, with a stand-in where they belong.
 */
final class ImageElementReader {
  private static final Pattern SIDE =
      Pattern.compile("^\\s*+(\\d{1,5})(?:\\.\\d+)?+\\s*+(?:px)?\\s*+$");
  private static final Pattern STYLED =
      Pattern.compile(
          "(?i)(?<![\\w-])(width|height)\\s*+:\\s*+(\\d{1,5})(?:\\.\\d+)?+\\s*+(px|r?em)\\b");
  private static final int PIXELS_OF_LETTER = 16;
  private static final int USUAL_WIDTH = 600;

  /** Maximum number of addresses of one picture that are looked at. */
  private static final int MAX_SOURCES = 200;

  private final PictureBase base;

  ImageElementReader(PictureBase base) {
    this.base = base;
  }

  /**
   * A picture on a page, with all its addresses.
   *
   * @param best the address to show
   * @param width the width in which the page shows it, 0 if it is unknown
   * @param height the height in which the page shows it, 0 if it is unknown
   * @param fileWidth the width of the file, 0 if it is unknown
   */
  record Image(URI best, List<URI> all, int width, int height, int fileWidth) {}

  private record Source(URI address, int width) {
    /** Returns the worth: the larger the better, up to what platforms take. */
    int worth() {
      int known = width == 0 ? USUAL_WIDTH : width;
      int sensible =
          known > PictureCandidate.MAX_WIDTH
              ? USUAL_WIDTH + PictureCandidate.MAX_WIDTH / known
              : known;
      var type = PictureAddress.type(address.toString());
      return type == FileType.RARE ? 1 : sensible;
    }
  }

  /** Reads an element; null if it has no address that is a picture's. */
  @Nullable Image read(Element image) {
    int width = side(image, "width");
    int height = side(image, "height");
    var sources = new ArrayList<Source>();
    for (Attribute attribute : image.attributes()) {
      add(attribute, width, sources);
    }
    var parent = image.parent();
    if (parent != null && parent.normalName().equals("picture")) {
      for (Element source : parent.getElementsByTag("source")) {
        if (sources.size() >= MAX_SOURCES) {
          break;
        }
        if (!source.attr("type").contains("avif") && !source.attr("type").contains("svg")) {
          source.attributes().forEach(attribute -> add(attribute, width, sources));
        }
      }
    }
    Source best = null;
    for (var source : sources) {
      best = best == null || source.worth() > best.worth() ? source : best;
    }
    return best == null
        ? null
        : new Image(
            best.address,
            sources.stream().map(Source::address).distinct().toList(),
            width,
            height,
            best.width);
  }

  private void add(Attribute attribute, int width, List<Source> to) {
    var name = attribute.getKey().toLowerCase(Locale.ROOT);
    var value = attribute.getValue();
    if (name.endsWith("srcset")) {
      for (var source : SrcsetParser.parse(value)) {
        int own = source.width();
        int stated =
            source.density() > 1 ? (int) (source.density() * (width > 0 ? width : USUAL_WIDTH)) : 0;
        add(source.address(), own > 0 ? own : stated, to);
      }
    } else if (name.equals("src") || (name.startsWith("data-") && isAddress(name, value))) {
      add(value, 0, to);
    }
  }

  /** Returns whether an attribute of data holds the picture: by its name and its value. */
  private static boolean isAddress(String name, String value) {
    var type = PictureAddress.type(value);
    boolean named = name.endsWith("src") || name.endsWith("original") || name.endsWith("image-url");
    return value.indexOf('/') >= 0
        && value.indexOf(' ') < 0
        && !value.startsWith("{")
        && !name.contains("placeholder")
        && !name.contains("low")
        && !name.contains("link")
        && (type == FileType.PHOTO || type == FileType.RARE || (named && type == FileType.UNKNOWN));
  }

  private void add(String written, int width, List<Source> to) {
    var address = base.resolve(written);
    if (address != null) {
      var facts = PictureAddress.of(address);
      if (!PictureSigns.isForeign(address, facts, base.article())) {
        to.add(new Source(address, width > 0 ? width : facts.width()));
      }
    }
  }

  private static int side(Element image, String name) {
    var attribute = SIDE.matcher(image.attr(name));
    if (attribute.find()) {
      // A side of nothing is as good as hidden.
      return Math.max(1, Integer.parseInt(attribute.group(1)));
    }
    var styles = STYLED.matcher(image.attr("style"));
    while (styles.find()) {
      if (styles.group(1).equalsIgnoreCase(name)) {
        int number = Integer.parseInt(styles.group(2));
        return styles.group(3).equalsIgnoreCase("px") ? number : number * PIXELS_OF_LETTER;
      }
    }
    return 0;
  }
}
