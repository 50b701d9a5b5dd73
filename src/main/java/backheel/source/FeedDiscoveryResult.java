package backheel.source;

import java.net.URI;

/** The result of a feed discovery. */
public sealed interface FeedDiscoveryResult {

  /**
   * A feed.
   *
   * @param feed the feed's own address, to subscribe to
   * @param title the feed's title, or else its host
   * @param visit the result of its first visit, including the bookmark for the next one
   */
  record Found(URI feed, String title, Visit visit) implements FeedDiscoveryResult {}

  /**
   * Something else, or nothing that answers now.
   *
   * @param answered whether a server stated this, so that a retry will hardly help
   * @param why the reason in one line
   */
  record NotAFeed(boolean answered, String why) implements FeedDiscoveryResult {}

  /** No result yet, because others are being read; {@code why} is one line. */
  record Busy(String why) implements FeedDiscoveryResult {}

  /** An address that may not be read; {@code why} is one line. */
  record Refused(String why) implements FeedDiscoveryResult {}
}
