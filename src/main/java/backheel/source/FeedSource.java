package backheel.source;

import backheel.source.feed.FeedHandler;
import backheel.source.feed.FeedLinkFinder;
import backheel.source.feed.FeedParser;
import backheel.source.feed.FeedText;
import backheel.source.web.FetchResult;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.FetchException;
import backheel.story.Document;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A feed: RSS of any version, Atom, JSON Feed, a news sitemap, or a page that names its feed. Safe
 * for use by one visit at a time.
 */
public final class FeedSource implements Source {
  /** Key of a feed's address in the configuration. */
  public static final String KEY = "feed";

  /** Maximum number of entries taken from those in a feed before the first visit. */
  private static final int MAX_BACKLOG = 200;

  /** Maximum number of new entries taken at one visit; the others are left for the next. */
  public static final int MAX_NEW_PER_VISIT = 300;

  private static final Duration MAX_CACHE_DURATION = Duration.ofHours(1);

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

  /** Returns the factory of this kind of source. */
  public static SourceFactory factory() {
    return new FeedSourceFactory();
  }

  /** Checks at once whether typed text leads to a feed. Never throws. */
  public static FeedDiscoveryResult discover(GuardedHttpClient client, String typed) {
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
  public Duration interval() {
    return every;
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public Visit visit(@Nullable String bookmark) throws FetchException {
    var before = SourceBookmark.parse(bookmark);
    if (before != null && title.isEmpty()) {
      title = before.title();
    }
    return switch (fetch(before == null ? SourceBookmark.EMPTY : before)) {
      case FetchResult.Unchanged same when before != null && bookmark != null ->
          new Visit(name(), List.of(), false, bookmark, retryAfter(same.fresh(), 0));
      case FetchResult.Unchanged same ->
          throw FeedParser.failure(feed, "answered that nothing has changed, on the first visit");
      case FetchResult.Page page -> read(page, bookmark, before);
    };
  }

  /** Returns the result of a first visit, from a page that has been fetched already. */
  Visit read(FetchResult.Page page) throws FetchException {
    return read(page, null, null);
  }

  private FetchResult fetch(SourceBookmark before) throws FetchException {
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

  private Visit read(
      FetchResult.Page page, @Nullable String bookmark, @Nullable SourceBookmark before)
      throws FetchException {
    var workers = client.workers();
    if (!workers.run(() -> FeedParser.isPage(page.text()))) {
      var found = before == null ? "" : before.feed();
      return workers.run(() -> read(page, found, bookmark, before));
    }
    var named = workers.run(() -> Optional.ofNullable(FeedLinkFinder.find(page))).orElse(null);
    if (named == null) {
      throw FeedParser.failure(feed, "is a page that names no feed");
    }
    if (client.get(named, FetchResult.Validators.EMPTY) instanceof FetchResult.Page other) {
      return workers.run(() -> read(other, named.toString(), bookmark, before));
    }
    throw FeedParser.failure(named, "is no feed");
  }

  private Visit read(
      FetchResult.Page page,
      String found,
      @Nullable String bookmark,
      @Nullable SourceBookmark before)
      throws FetchException {
    long body = SeenHashes.hash64(page.text());
    if (before != null && bookmark != null && body == before.body()) {
      return new Visit(name(), List.of(), false, bookmark, retryAfter(page, before.ttl()));
    }
    var read = FeedParser.read(page.text(), page.address());
    if (!read.complete() && read.entries().isEmpty()) {
      throw FeedParser.failure(feed, "is broken before its first entry");
    }
    title = read.title().isEmpty() ? title : read.title();
    note =
        read.entries().size() < FeedHandler.MAX_ENTRIES
            ? ""
            : "only the first " + FeedHandler.MAX_ENTRIES + " of its entries are read";
    var seenHashes = new SeenHashes(before == null ? "" : before.seen());
    var newEntries = new NewEntries(key(), read.entries(), seenHashes);
    var outlet = configured == null ? title : configured;
    var language = FeedText.language(read.language());
    var news = newEntries.newDocuments(outlet, language, page.at());
    boolean backlog = before == null || (before.cut() && read.complete());
    var documents = backlog ? news : news.subList(0, Math.min(MAX_NEW_PER_VISIT, news.size()));
    var left = news.stream().skip(documents.size()).map(Document::id).collect(Collectors.toSet());
    if (!left.isEmpty()) {
      note = news.size() + " new entries at once: " + MAX_NEW_PER_VISIT + " are read at each visit";
    }
    var known = newEntries.knownDocuments(outlet, language, page.at());
    var worded = new SeenHashes(before == null ? "" : before.words());
    // If the words were never recorded, no change can be detected.
    var changed =
        before == null || before.words().isEmpty()
            ? List.<Document>of()
            : known.stream()
                .filter(document -> !worded.contains(NewEntries.wording(document)))
                .toList();
    // A version that was not taken completely must be fetched again, not confirmed as unchanged.
    boolean whole = read.complete() && left.isEmpty();
    var kept = whole ? page.stamp() : FetchResult.Validators.EMPTY;
    var after =
        new SourceBookmark(
            kept.etag(),
            kept.modified(),
            title,
            found,
            whole ? body : 0,
            read.ttl(),
            before == null && !read.complete(),
            newEntries.seen(left),
            newEntries.wordings(documents, known));
    // Not worth storing: feeds that only update their timestamp would be stored at each visit.
    boolean asBefore = before != null && after.withBody(before.body()).equals(before);
    var written = asBefore && bookmark != null ? bookmark : after.serialize();
    return new Visit(
        name(),
        backlog ? latest(documents) : documents,
        changed,
        backlog,
        written,
        retryAfter(page, read.ttl()));
  }

  private static List<Document> latest(List<Document> documents) {
    return documents.subList(Math.max(0, documents.size() - MAX_BACKLOG), documents.size());
  }

  private static @Nullable Duration retryAfter(FetchResult.Page page, int ttl) {
    return retryAfter(page.fresh(), page.ours() ? 0 : ttl);
  }

  /** Returns how long to stay away, but never so long that a story is old when it arrives. */
  private static @Nullable Duration retryAfter(Duration fresh, int ttl) {
    var minutes = Duration.ofMinutes(ttl);
    var longer = fresh.compareTo(minutes) > 0 ? fresh : minutes;
    if (longer.isZero()) {
      return null;
    }
    return longer.compareTo(MAX_CACHE_DURATION) > 0 ? MAX_CACHE_DURATION : longer;
  }
}
