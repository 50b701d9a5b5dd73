package backheel.source.feed;

import backheel.source.SourceText;
import backheel.source.worker.FetchException;
import backheel.story.input.TextDecoder;
import java.net.URI;

/** Hands any bytes to the reader of feeds, which may refuse them but never breaks. */
public final class FeedFuzz {
  private static final URI ADDRESS = URI.create("https://outlet.example/feed");

  private FeedFuzz() {}

  /** The bytes are a feed as it came from its server, before decoding. */
  public static void fuzzerTestOneInput(byte[] data) {
    var text = TextDecoder.decode(data, null);
    try {
      SourceText.date(text);
      for (var entry : FeedParser.read(text, ADDRESS).entries()) {
        if (entry.title() == null) {
          throw new AssertionError("an entry without a title must have an empty one");
        }
      }
    } catch (FetchException e) {
      if (e.getMessage() == null) {
        throw new AssertionError("refused without a reason", e);
      }
    }
  }
}
