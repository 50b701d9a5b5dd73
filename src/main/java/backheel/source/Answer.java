package backheel.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** What the web said. */
public sealed interface Answer {

  /** When it was said. */
  Instant at();

  /** How long the place promises that nothing changes; zero where it is the operator's own. */
  Duration fresh();

  /**
   * Something to read.
   *
   * @param address where it was found in the end, after any redirects
   * @param type the media type in lower case without parameters, "" when not said
   * @param stamp to be sent along next time
   * @param ours whether the place is in the operator's own address ranges
   */
  record Page(
      URI address, String type, String text, Stamp stamp, Duration fresh, boolean ours, Instant at)
      implements Answer {}

  /** Nothing has changed since the stamp was given. */
  record Unchanged(Duration fresh, Instant at) implements Answer {}

  /**
   * What a place said of the version it gave, verbatim; "" where it said nothing, or what no header
   * can send back.
   *
   * @param etag the entity tag, quotes and all
   * @param modified the date of last modification, in the place's own spelling
   */
  record Stamp(String etag, String modified) {
    public static final Stamp NONE = new Stamp("", "");

    public Stamp {
      etag = canBeSent(etag) ? etag : "";
      modified = canBeSent(modified) ? modified : "";
    }

    private static boolean canBeSent(String value) {
      return value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
  }
}
