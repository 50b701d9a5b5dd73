package backheel.source.feed;

import backheel.source.SeenHashes;
import backheel.source.SourceTextNormalizer;
import backheel.source.VisitResult;
import backheel.source.web.FetchResult;
import backheel.story.Document;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One reading of a feed, compared with the bookmark of the visit before. */
final class FeedVisit {
  /** Maximum number of entries taken from those in a feed before the first visit. */
  private static final int MAX_BACKLOG = 200;

  /** Maximum number of new entries taken at one visit; the others are left for the next. */
  static final int MAX_NEW_PER_VISIT = 300;

  private static final Duration MAX_CACHE_DURATION = Duration.ofHours(1);

  private final FetchResult.Page page;
  private final Feed feed;
  private final @Nullable FeedBookmark before;
  private final FeedBookmark last;
  private final NewEntryDetector newEntryDetector;
  private final boolean replaced;
  private final List<Document> found;
  private final List<Document> taken;
  private final List<Document> known;
  private final boolean backlog;

  /**
   * Compares a feed with the bookmark of the last visit.
   *
   * @param source the key of the source
   * @param outlet the name of its outlet, "" if it states none
   */
  FeedVisit(
      FetchResult.Page page,
      Feed feed,
      @Nullable FeedBookmark before,
      String source,
      String outlet) {
    this.page = page;
    this.feed = feed;
    this.before = before;
    this.last = before == null ? FeedBookmark.EMPTY : before;
    this.newEntryDetector =
        new NewEntryDetector(
            source,
            feed.entries(),
            page.at(),
            new SeenEntries(last.entries()),
            new SeenHashes(last.seen()));
    this.replaced = isReplaced();
    var language = SourceTextNormalizer.language(feed.language());
    this.found = newEntryDetector.newDocuments(outlet, language, page.at());
    this.known = newEntryDetector.knownDocuments(outlet, language, page.at());
    this.backlog = before == null || (before.cut() && feed.complete()) || replaced;
    this.taken = backlog ? found : found.subList(0, Math.min(MAX_NEW_PER_VISIT, found.size()));
  }

  /** Returns a line for the operator on what was not read, "" if all was. */
  String note() {
    if (taken.size() < found.size()) {
      return found.size()
          + " new entries at once: "
          + MAX_NEW_PER_VISIT
          + " are read at each visit";
    }
    if (replaced) {
      return "another feed stands in its place: " + feed.title();
    }
    return feed.entries().size() < FeedMarkupHandler.MAX_ENTRIES
        ? ""
        : "only the first " + FeedMarkupHandler.MAX_ENTRIES + " of its entries are read";
  }

  /**
   * Returns the result of the visit.
   *
   * @param address the address at which the feed was found, "" if it is the configured one
   * @param body a hash of the feed's text
   * @param bookmark the bookmark of the last visit, null on the first
   */
  VisitResult result(
      String name, String title, String address, long body, @Nullable String bookmark) {
    var after = bookmark(title, address, body);
    // Not worth storing: feeds that only update their timestamp would be stored at each visit.
    boolean asBefore = before != null && after.withBody(before.body()).equals(before);
    int skipped = backlog ? Math.max(0, taken.size() - MAX_BACKLOG) : 0;
    var added = taken.subList(skipped, taken.size());
    var changed = changed();
    // Only for documents that are handed over, for it takes time to find.
    Set<URI> shared = added.isEmpty() && changed.isEmpty() ? Set.of() : feed.sharedPictures();
    var result =
        new VisitResult(
            name,
            withSharedPictures(added, shared),
            withSharedPictures(changed, shared),
            backlog,
            asBefore && bookmark != null ? bookmark : after.serialize(),
            retryAfter(page, feed.ttl()));
    return result.withLicences(feed.licences());
  }

  private static List<Document> withSharedPictures(List<Document> documents, Set<URI> shared) {
    return documents.stream().map(document -> document.withSharedPictures(shared)).toList();
  }

  private FeedBookmark bookmark(String title, String address, long body) {
    var left = found.stream().skip(taken.size()).map(Document::id).collect(Collectors.toSet());
    // A version that was not taken completely must be fetched again, not confirmed as unchanged.
    boolean whole = feed.complete() && left.isEmpty();
    var validators = whole ? page.stamp() : FetchResult.Validators.EMPTY;
    return new FeedBookmark(
        validators.etag(),
        validators.modified(),
        title,
        address,
        whole ? body : 0,
        feed.ttl(),
        before == null && !feed.complete(),
        newEntryDetector.isRemembered() ? "" : last.seen(),
        newEntryDetector.wordings(taken, known),
        newEntryDetector.seen(left, largest()),
        largest(),
        page.address().toString(),
        feed.licences().stream()
            .map(licence -> licence.extent() + " " + licence.address())
            .collect(Collectors.joining("\n")));
  }

  /** Returns the size to expect of a feed: the largest so far, forgotten by a fiftieth a visit. */
  private int largest() {
    int before = last.largest();
    int now = newEntryDetector.size();
    return now >= before ? now : Math.max(now, before - Math.max(1, before / 50));
  }

  /**
   * Returns whether another feed answers for this one: from another address, and without a single
   * entry that was here before.
   */
  private boolean isReplaced() {
    return !last.address().isEmpty()
        && !last.entries().isEmpty()
        && newEntryDetector.size() > 0
        && !newEntryDetector.hasKnown()
        && !last.address().equals(page.address().toString());
  }

  /** Returns the known documents whose words changed; none if their words were never recorded. */
  private List<Document> changed() {
    if (before == null || before.words().isEmpty()) {
      return List.of();
    }
    var wordings = new SeenHashes(before.words());
    return known.stream()
        .filter(document -> !wordings.contains(NewEntryDetector.wording(document)))
        .toList();
  }

  static @Nullable Duration retryAfter(FetchResult.Page page, int ttl) {
    return retryAfter(page.fresh(), page.ours() ? 0 : ttl);
  }

  /** Returns how long to stay away, but never so long that a story is old when it arrives. */
  static @Nullable Duration retryAfter(Duration fresh, int ttl) {
    var minutes = Duration.ofMinutes(ttl);
    var longer = fresh.compareTo(minutes) > 0 ? fresh : minutes;
    if (longer.isZero()) {
      return null;
    }
    return longer.compareTo(MAX_CACHE_DURATION) > 0 ? MAX_CACHE_DURATION : longer;
  }
}
