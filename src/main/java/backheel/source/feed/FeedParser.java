package backheel.source.feed;

import backheel.input.PrologFinder;
import backheel.source.markup.LenientXmlParser;
import backheel.source.markup.StrictXmlParser;
import backheel.source.markup.XmlParseOutcome;
import backheel.source.web.FetchResult;
import backheel.source.worker.FetchException;
import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A parser of feeds of every format: strict first, because that is fast and most are well-formed,
 * and as lenient as a browser for those that are broken. DTDs are cut away unread, so that no
 * entity can be declared.
 */
final class FeedParser {
  private static final Pattern ROOT =
      Pattern.compile("<(?:\\w+:)?(?:rss|feed|RDF|urlset|entry)[\\s>]");
  private static final Pattern ENTRY_START = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");
  private static final Pattern ENTRY_END = Pattern.compile("</(?:\\w+:)?(?:item|entry)\\s*>");

  private FeedParser() {}

  /** Returns whether a text may be a feed, by its beginning. */
  static boolean isFeed(String text) {
    return text.startsWith("{", start(text))
        || (!FetchResult.Page.isHtml(text) && ROOT.matcher(text).find(PrologFinder.end(text)));
  }

  private static int start(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return start;
  }

  /**
   * Reads a feed as far as possible.
   *
   * @param address the address of the feed, against which its own addresses are resolved
   * @param fetched when it was fetched: what it calls later than that was not published yet
   * @throws FetchException if it is not a feed
   */
  static Feed read(String text, URI address, Instant fetched) throws FetchException {
    int start = start(text);
    if (start == text.length()) {
      throw FetchException.missing(address, "is empty");
    }
    if (text.charAt(start) == '{') {
      return JsonFeedParser.read(text.substring(start), address, fetched);
    }
    var root = ROOT.matcher(text);
    if (FetchResult.Page.isHtml(text) || !root.find(PrologFinder.end(text))) {
      throw FetchException.missing(address, "is no feed");
    }
    return xml(text.substring(root.start()), address, fetched);
  }

  private static Feed xml(String text, URI address, Instant fetched) {
    var strict = new FeedMarkupHandler(address, fetched);
    var end = StrictXmlParser.read(text, strict);
    if (end != XmlParseOutcome.BROKEN) {
      return strict.feed(end == XmlParseOutcome.WHOLE);
    }
    var tolerant = new FeedMarkupHandler(address, fetched);
    LenientXmlParser.read(text.substring(0, lastWhole(text)), tolerant);
    return tolerant.feed(FeedEndDetector.isReached(text));
  }

  /** Returns the end of the last complete entry: half an entry would be taken for another story. */
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
}
