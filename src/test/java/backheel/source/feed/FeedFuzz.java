package backheel.source.feed;

import backheel.input.TextDecoder;
import backheel.source.SourceTextNormalizer;
import backheel.source.worker.FetchException;
import java.net.URI;
import java.time.Instant;

/** Hands any bytes to the reader of feeds, which may refuse them but never breaks. */
public final class FeedFuzz {
  private static final URI ADDRESS = URI.create("https://outlet.example/feed");
  private static final Instant FETCHED = Instant.parse("2026-12-01T12:00:00Z");

  private FeedFuzz() {}

  /** The bytes are a feed as it came from its server, before decoding. */
  public static void fuzzerTestOneInput(byte[] data) {
    var text = TextDecoder.decode(data, null);
    try {
      SourceTextNormalizer.date(text);
      for (var entry : FeedParser.read(text, ADDRESS, FETCHED).entries()) {
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
