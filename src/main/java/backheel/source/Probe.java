package backheel.source;

import java.net.URI;

/** What something that a person typed turned out to be. */
public sealed interface Probe {

  /**
   * A feed.
   *
   * @param feed the feed's own address, to be subscribed to
   * @param title its title, or else its host
   * @param visit what its first visit brought, the bookmark for the next one included
   */
  record Found(URI feed, String title, Visit visit) implements Probe {}

  /**
   * Something else, or nothing that answers now.
   *
   * @param answered whether somebody said so, so that asking again will hardly help
   * @param why one plain line
   */
  record NotAFeed(boolean answered, String why) implements Probe {}

  /** Nothing is known yet, since others are being read; {@code why} is one plain line. */
  record Busy(String why) implements Probe {}

  /** An address that may not be read; {@code why} is one plain line. */
  record Refused(String why) implements Probe {}
}
