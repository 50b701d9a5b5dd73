package backheel.source.picture;

import backheel.input.PageParser;
import backheel.input.WebAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of all pictures in a piece of markup, read without parsing it, and in a head. */
public final class MarkupPictures {
  private static final Pattern IMAGE = Pattern.compile("(?i)<(?:amp-)?img\\s[^<>]*+>");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\s(?:src|data-[a-z-]{0,20}src|data-original)\\s*+=\\s*+"
              + "(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'<>]++))");
  private static final int MAX_PICTURES = 50;
  private static final int MAX_HEAD_LENGTH = 500_000;

  private MarkupPictures() {}

  /** Returns the pictures in the content of an entry. */
  public static Set<URI> inContent(String markup, @Nullable URI base) {
    if (markup.indexOf("<img") < 0 && markup.indexOf("<IMG") < 0 && markup.indexOf("<amp-") < 0) {
      return Set.of();
    }
    var found = new HashSet<URI>();
    var images = IMAGE.matcher(markup);
    while (images.find() && found.size() < MAX_PICTURES) {
      var addresses = ADDRESS.matcher(images.group());
      while (addresses.find()) {
        for (int group = 1; group <= 3; group++) {
          add(base, addresses.group(group), found);
        }
      }
    }
    return found;
  }

  /** Returns the pictures by which a page presents itself: those for shares, and its icons. */
  public static Set<URI> inHead(String markup, URI address) {
    int end = markup.indexOf("<body");
    var head = markup.substring(0, Math.min(MAX_HEAD_LENGTH, end < 0 ? markup.length() : end));
    var page = PageParser.parsePage(head, address.toString());
    var found = new HashSet<URI>();
    for (var meta : page.select("meta[property^=og:image], meta[name^=twitter:image]")) {
      add(address, meta.attr("content"), found);
    }
    for (var link : page.select("link[rel~=(?i)icon|image_src]")) {
      add(address, link.attr("href"), found);
    }
    return found;
  }

  private static void add(@Nullable URI base, @Nullable String written, Set<URI> to) {
    if (written == null || written.isBlank() || written.startsWith("data:")) {
      return;
    }
    var address = WebAddress.parse(base, written.replace("&amp;", "&"));
    if (address != null) {
      to.add(address);
    }
  }
}
