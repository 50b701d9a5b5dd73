package backheel.source.feed;

import backheel.source.SeenHashes;
import backheel.source.Source;
import backheel.source.SourceFactory;
import backheel.source.VisitResult;
import backheel.source.web.FetchResult;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.FetchException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed: RSS of any version, Atom, JSON Feed, a news sitemap, or a page that names its feed. Safe
 * for use by one visit at a time.
 */
public final class FeedSource implements Source {
  /** Key of a feed's address in the configuration. */
  public static final String KEY = "feed";

  private final GuardedHttpClient client;
  private final URI feed;
  private final @Nullable String configured;
  private final Duration every;
  private volatile String title = "";
  private volatile String note = "";

  /**
   * Creates a source for a feed.
   *
   * @param name the name shown to people, null to use the feed's own title
   */
  public FeedSource(GuardedHttpClient client, URI feed, @Nullable String name, Duration every) {
    this.client = client;
    this.feed = feed;
    this.configured = name == null || name.isBlank() ? null : name.strip();
    this.every = every;
  }

  /** The result of a discovery. */
  public sealed interface DiscoveryResult {

    /**
     * A feed.
     *
     * @param feed the feed's own address, to subscribe to
     * @param title the feed's title, or else its host
     * @param visit the result of its first visit, including the bookmark for the next one
     */
    record Found(URI feed, String title, VisitResult visit) implements DiscoveryResult {}

    /**
     * Something else, or nothing that answers now.
     *
     * @param answered whether a server stated this, so that a retry will hardly help
     * @param why the reason in one line
     */
    record NotAFeed(boolean answered, String why) implements DiscoveryResult {}

    /** A page that names several feeds, of which nobody has chosen one. */
    record Several(List<NamedFeed> feeds) implements DiscoveryResult {
      public Several {
        feeds = List.copyOf(feeds);
      }
    }

    /**
     * A feed that a page names.
     *
     * @param title the title that the page gives it, "" for none
     */
    record NamedFeed(String title, URI address) {}

    /** No result yet, because others are being read; {@code why} is one line. */
    record Busy(String why) implements DiscoveryResult {}

    /** An address that may not be read; {@code why} is one line. */
    record Refused(String why) implements DiscoveryResult {}
  }

  /** Returns the factory of this kind of source. */
  public static SourceFactory factory() {
    return new FeedSourceFactory();
  }

  /** Checks at once whether typed text leads to a feed. Never throws. */
  public static DiscoveryResult discover(GuardedHttpClient client, String typed) {
    return new FeedDiscovery(client).discover(typed);
  }

  @Override
  public String name() {
    if (configured != null) {
      return configured;
    }
    return title.isEmpty() ? feed.toString() : title;
  }

  @Override
  public String key() {
    return feed.toString();
  }

  @Override
  public URI address() {
    return feed;
  }

  @Override
  public Duration interval() {
    return every;
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public VisitResult visit(@Nullable String bookmark) throws FetchException {
    var before = FeedBookmark.parse(bookmark);
    if (before != null && title.isEmpty()) {
      title = before.title();
    }
    return switch (fetch(before == null ? FeedBookmark.EMPTY : before)) {
      case FetchResult.Unchanged same when before != null && bookmark != null ->
          new VisitResult(
              name(), List.of(), false, bookmark, FeedVisit.retryAfter(same.fresh(), 0));
      case FetchResult.Unchanged same ->
          throw FetchException.missing(
              feed, "answered that nothing has changed, on the first visit");
      case FetchResult.Page page -> read(page, bookmark, before);
    };
  }

  /** Returns the result of a first visit, from a page that has been fetched already. */
  VisitResult read(FetchResult.Page page) throws FetchException {
    return read(page, null, null);
  }

  private FetchResult fetch(FeedBookmark before) throws FetchException {
    if (before.feed().isEmpty()) {
      return client.get(feed, before.stamp());
    }
    try {
      return client.get(URI.create(before.feed()), before.stamp());
    } catch (FetchException e) {
      // The page may link to the feed's new address by now.
      if (e.kind() == FetchException.Kind.MISSING || e.kind() == FetchException.Kind.GONE) {
        return client.get(feed, FetchResult.Validators.EMPTY);
      }
      throw e;
    }
  }

  private VisitResult read(
      FetchResult.Page page, @Nullable String bookmark, @Nullable FeedBookmark before)
      throws FetchException {
    var workers = client.workers();
    if (workers.run(() -> FeedParser.isFeed(page.text()) || !page.isMarkup())) {
      var found = before == null ? "" : before.feed();
      return workers.run(() -> read(page, found, bookmark, before));
    }
    var named =
        workers.run(() -> Optional.ofNullable(FeedLinkFinder.find(page.html()))).orElse(null);
    if (named == null) {
      throw FetchException.missing(feed, "is a page that names no feed");
    }
    if (client.get(named, FetchResult.Validators.EMPTY) instanceof FetchResult.Page other) {
      return workers.run(() -> read(other, named.toString(), bookmark, before));
    }
    throw FetchException.missing(named, "is no feed");
  }

  private VisitResult read(
      FetchResult.Page page, String found, @Nullable String bookmark, @Nullable FeedBookmark before)
      throws FetchException {
    long body = SeenHashes.hash64(page.text());
    if (before != null && bookmark != null && body == before.body()) {
      return new VisitResult(
          name(), List.of(), false, bookmark, FeedVisit.retryAfter(page, before.ttl()));
    }
    var read = FeedParser.read(page.text(), page.address(), page.at());
    if (!read.complete() && read.entries().isEmpty()) {
      throw FetchException.missing(feed, "is broken before its first entry");
    }
    title = read.title().isEmpty() ? title : read.title();
    var outlet = configured == null ? title : configured;
    var feedVisit = new FeedVisit(page, read, before, key(), outlet);
    note = feedVisit.note();
    return feedVisit.result(name(), title, found, body, bookmark);
  }
}
