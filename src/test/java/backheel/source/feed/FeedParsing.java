package backheel.source.feed;

import backheel.source.markup.StrictXmlParser;
import java.net.URI;
import java.time.Instant;

/** The parsing of a feed, for tests of other rooms. */
public final class FeedParsing {
  private FeedParsing() {}

  /** Parses a text that is well-formed XML. */
  public static void parse(String text) {
    StrictXmlParser.read(
        text, new FeedMarkupHandler(URI.create("http://a.example/"), Instant.EPOCH));
  }
}
