package backheel.source;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Reads feeds of every format: strictly first, because that is fast and most are well-formed, and
 * what is broken as a browser would. DTDs are cut away unread, so that no entity can be declared.
 */
final class FeedReader {
  private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(?:rss|feed|RDF|urlset)[\\s>]");
  private static final Pattern PAGE =
      Pattern.compile(
          "^\\s*+(?:<!--(?>.*?-->)\\s*+)*+<(?:!doctype\\s++html|html)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTRY_START = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");
  private static final Pattern ENTRY_END = Pattern.compile("</(?:\\w+:)?(?:item|entry)\\s*>");

  private FeedReader() {}

  static boolean isPage(String text) {
    return PAGE.matcher(text).lookingAt();
  }

  /**
   * Reads a feed as far as it goes.
   *
   * @param address where it was found, from which its own addresses count
   * @throws FetchFailure when it is no feed
   */
  static Feed read(String text, URI address) throws FetchFailure {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    if (start == text.length()) {
      throw no(address, "is empty");
    }
    if (text.charAt(start) == '{') {
      return JsonFeed.read(text.substring(start), address);
    }
    var root = ROOT.matcher(text);
    if (isPage(text) || !root.find()) {
      throw no(address, "is no feed");
    }
    return xml(text.substring(root.start()), address);
  }

  private static Feed xml(String text, URI address) {
    var strict = new FeedListener(address);
    var end = StrictMarkup.read(text, strict);
    if (end != StrictMarkup.End.BROKEN) {
      return strict.feed(end == StrictMarkup.End.WHOLE);
    }
    var tolerant = new FeedListener(address);
    TolerantMarkup.read(text.substring(0, lastWhole(text)), tolerant);
    return tolerant.feed(FeedEnd.isIn(text));
  }

  /** Where the last whole entry ends: half an entry would be taken for another story. */
  private static int lastWhole(String text) {
    var ends = ENTRY_END.matcher(text);
    int last = 0;
    while (ends.find()) {
      last = ends.end();
    }
    var start = ENTRY_START.matcher(text);
    if (last == 0) {
      return start.find() ? start.start() : text.length();
    }
    return last;
  }

  static FetchFailure no(URI address, String what) {
    return new FetchFailure(
        FetchFailure.Kind.MISSING, address.getHost() + address.getPath() + " " + what);
  }
}
