package backheel.source.feed;

import backheel.source.SourceTextNormalizer;
import backheel.source.feed.FeedSource.DiscoveryResult;
import backheel.source.web.FetchResult;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.FetchException;
import backheel.story.input.WebAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The discovery of a feed from typed text, in at most two steps. */
final class FeedDiscovery {
  private static final Pattern SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*+)://.*");

  private static final Pattern FEED_SCHEME = Pattern.compile("(?i)^(?:feed|rss|webcal):(?=.)");

  private final GuardedHttpClient client;

  FeedDiscovery(GuardedHttpClient client) {
    this.client = client;
  }

  DiscoveryResult discover(String typed) {
    try {
      return found(SourceTextNormalizer.link(null, address(typed)), typed);
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
    var page = fetch(address);
    if (!client.workers().run(() -> page.isHtml())) {
      return feed(address, page);
    }
    var found = client.workers().run(() -> Optional.ofNullable(FeedLinkFinder.find(page)));
    var named = found.orElse(null);
    return named == null
        ? new DiscoveryResult.NotAFeed(
            true, WebAddress.host(address) + " names no feed on that page")
        : feed(named, fetch(named));
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

  /**
   * Returns a full address: people leave the scheme out, and feed readers write {@code feed:} for
   * it.
   */
  private static String address(String typed) {
    var text = FEED_SCHEME.matcher(typed.strip().replaceAll("^<|>$", "")).replaceFirst("");
    text = text.startsWith("//") ? "https:" + text : text;
    return SCHEME.matcher(text).matches() ? text : "https://" + text.replaceFirst("^/+", "");
  }
}
