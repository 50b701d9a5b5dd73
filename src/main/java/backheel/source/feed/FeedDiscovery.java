package backheel.source.feed;

import backheel.input.WebAddress;
import backheel.source.SourceTextNormalizer;
import backheel.source.feed.FeedSource.DiscoveryResult;
import backheel.source.web.FetchResult;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.FetchException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The discovery of a feed from typed text, in a few steps. */
final class FeedDiscovery {
  private static final Pattern SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*+)://.*");

  /** Number of pages looked at: one that leads on, one that names a feed, and the feed. */
  private static final int MAX_STEPS = 3;

  private final GuardedHttpClient client;

  FeedDiscovery(GuardedHttpClient client) {
    this.client = client;
  }

  DiscoveryResult discover(String typed) {
    try {
      return found(SourceTextNormalizer.link(null, WebAddress.withScheme(typed)), typed);
    } catch (FetchException e) {
      return switch (e.kind()) {
        case REFUSED -> new DiscoveryResult.Refused(e.line());
        case GONE, MISSING, TOO_COSTLY, STUCK -> new DiscoveryResult.NotAFeed(true, e.line());
        case THROTTLED -> new DiscoveryResult.Busy(e.line());
        case TRANSIENT -> new DiscoveryResult.NotAFeed(false, e.line());
      };
    }
  }

  private DiscoveryResult found(@Nullable URI address, String typed) throws FetchException {
    if (address == null) {
      return typed.contains("@") || SCHEME.matcher(typed.strip()).matches()
          ? new DiscoveryResult.Refused(
              "only http and https addresses without a password can be read")
          : new DiscoveryResult.NotAFeed(true, "that is no address");
    }
    var ofService = ServiceFeedAddress.find(address);
    var place = ofService == null ? address : ofService;
    for (int step = 0; step < MAX_STEPS; step++) {
      var page = fetch(place);
      if (client.workers().run(() -> FeedParser.isFeed(page.text()))) {
        return feed(place, page);
      }
      var named = client.workers().run(() -> Named.of(page));
      if (named.feeds().size() > 1) {
        return new DiscoveryResult.Several(named.feeds());
      }
      var next = named.onward();
      if (next == null) {
        return new DiscoveryResult.NotAFeed(
            true, WebAddress.host(place) + " names no feed on that page");
      }
      place = next;
    }
    return new DiscoveryResult.NotAFeed(true, WebAddress.host(place) + " leads to no feed");
  }

  /**
   * The feeds that a page names.
   *
   * @param onward the address of its only feed, or else of the page to which it sends its readers;
   *     null if there is neither
   */
  private record Named(List<DiscoveryResult.NamedFeed> feeds, @Nullable URI onward) {
    static Named of(FetchResult.Page page) {
      var html = page.html();
      var feeds =
          FeedLinkFinder.all(html).stream()
              .map(link -> new DiscoveryResult.NamedFeed(link.title(), link.address()))
              .toList();
      return new Named(
          feeds, feeds.isEmpty() ? FeedLinkFinder.next(html) : feeds.getFirst().address());
    }
  }

  private DiscoveryResult feed(URI address, FetchResult.Page page) throws FetchException {
    var visit = new FeedSource(client, address, null, Duration.ofMinutes(5)).read(page);
    var title = visit.title().isEmpty() ? WebAddress.host(address) : visit.title();
    return new DiscoveryResult.Found(address, title, visit);
  }

  private FetchResult.Page fetch(URI address) throws FetchException {
    if (client.getUrgent(address) instanceof FetchResult.Page page) {
      return page;
    }
    throw FetchException.missing(address, "is no feed");
  }
}
