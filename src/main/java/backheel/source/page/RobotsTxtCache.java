package backheel.source.page;

import backheel.source.robots.RobotsTxt;
import backheel.source.web.FetchResult;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.FetchException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The rules of a page's site for robots, fetched once a day. For one visit at a time. */
final class RobotsTxtCache {
  private static final Duration VALIDITY = Duration.ofDays(1);

  private final GuardedHttpClient client;
  private final URI page;
  private final Clock clock;
  private RobotsTxt robotsTxt = RobotsTxt.EMPTY;
  private Instant validUntil = Instant.MIN;

  RobotsTxtCache(GuardedHttpClient client, URI page, Clock clock) {
    this.client = client;
    this.page = page;
    this.clock = clock;
  }

  boolean allows(URI address) {
    return robotsTxt.allows(address);
  }

  /**
   * Refreshes the rules: a site without any lets every robot in, one whose rules cannot be read now
   * lets none in.
   */
  void refresh() throws FetchException {
    if (clock.instant().isBefore(validUntil)) {
      return;
    }
    try {
      if (client.get(page.resolve("/robots.txt"), FetchResult.Validators.EMPTY)
          instanceof FetchResult.Page rules) {
        robotsTxt = client.workers().run(() -> RobotsTxt.parse(rules));
      }
    } catch (FetchException e) {
      if (e.kind() != FetchException.Kind.MISSING && e.kind() != FetchException.Kind.GONE) {
        throw e;
      }
      robotsTxt = RobotsTxt.EMPTY;
    }
    validUntil = clock.instant().plus(VALIDITY);
  }
}
