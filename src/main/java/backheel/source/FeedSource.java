package backheel.source;

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
  /** Of what stood in a feed before anybody asked, so many are handed over. */
  private static final int BACKLOG = 200;

  /** Of what is new, so many are handed over at one visit; the others wait for the next. */
  static final int MOST_NEW = 300;

  private static final Duration LONGEST_KEPT = Duration.ofHours(1);

  private final Web web;
  private final URI feed;
  private final @Nullable String configured;
  private final Duration every;
  private volatile String title = "";
  private volatile String note = "";

  /**
   * A feed that is to be visited.
   *
   * @param name what people call it, null to use the feed's own title
   */
  public FeedSource(Web web, URI feed, @Nullable String name, Duration every) {
    this.web = web;
    this.feed = feed;
    this.configured = name == null || name.isBlank() ? null : name.strip();
    this.every = every;
  }

  /** Looks at once whether something that a person typed leads to a feed. Never throws. */
  public static Probe probe(Web web, String typed) {
    return new Probing(web).of(typed);
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
  public Duration every() {
    return every;
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public Visit visit(@Nullable String bookmark) throws FetchFailure {
    var before = Memory.read(bookmark);
    if (before != null && title.isEmpty()) {
      title = before.title();
    }
    return switch (fetch(before == null ? Memory.NONE : before)) {
      case Answer.Unchanged same when before != null && bookmark != null ->
          new Visit(name(), List.of(), false, bookmark, kept(same.fresh(), 0));
      case Answer.Unchanged same ->
          throw FeedReader.no(feed, "answered that nothing has changed, on the first visit");
      case Answer.Page page -> read(page, bookmark, before);
    };
  }

  /** What the first visit would have brought, from a page that has been fetched already. */
  Visit read(Answer.Page page) throws FetchFailure {
    return read(page, null, null);
  }

  private Answer fetch(Memory before) throws FetchFailure {
    if (before.feed().isEmpty()) {
      return web.get(feed, before.stamp());
    }
    try {
      return web.get(URI.create(before.feed()), before.stamp());
    } catch (FetchFailure e) {
      // The page may know by now where its feed has gone.
      if (e.kind() == FetchFailure.Kind.MISSING || e.kind() == FetchFailure.Kind.GONE) {
        return web.get(feed, Answer.Stamp.NONE);
      }
      throw e;
    }
  }

  private Visit read(Answer.Page page, @Nullable String bookmark, @Nullable Memory before)
      throws FetchFailure {
    var workers = web.workers();
    if (!workers.run(() -> FeedReader.isPage(page.text()))) {
      var found = before == null ? "" : before.feed();
      return workers.run(() -> read(page, found, bookmark, before));
    }
    var named = workers.run(() -> Optional.ofNullable(Discovery.feedIn(page))).orElse(null);
    if (named == null) {
      throw FeedReader.no(feed, "is a page that names no feed");
    }
    if (web.get(named, Answer.Stamp.NONE) instanceof Answer.Page other) {
      return workers.run(() -> read(other, named.toString(), bookmark, before));
    }
    throw FeedReader.no(named, "is no feed");
  }

  private Visit read(
      Answer.Page page, String found, @Nullable String bookmark, @Nullable Memory before)
      throws FetchFailure {
    long body = Seen.hash64(page.text());
    if (before != null && bookmark != null && body == before.body()) {
      return new Visit(name(), List.of(), false, bookmark, kept(page, before.ttl()));
    }
    var read = FeedReader.read(page.text(), page.address());
    if (!read.complete() && read.entries().isEmpty()) {
      throw FeedReader.no(feed, "is broken before its first entry");
    }
    title = read.title().isEmpty() ? title : read.title();
    note =
        read.entries().size() < FeedListener.MOST
            ? ""
            : "only the first " + FeedListener.MOST + " of its entries are read";
    var seen = new Seen(before == null ? "" : before.seen());
    var fresh = new Fresh(key(), read.entries(), seen);
    var outlet = configured == null ? title : configured;
    var language = Words.language(read.language());
    var news = fresh.documents(outlet, language, page.at());
    boolean backlog = before == null || (before.cut() && read.complete());
    var documents = backlog ? news : news.subList(0, Math.min(MOST_NEW, news.size()));
    var left = news.stream().skip(documents.size()).map(Document::id).collect(Collectors.toSet());
    if (!left.isEmpty()) {
      note = news.size() + " new entries at once: " + MOST_NEW + " are read at each visit";
    }
    var known = fresh.known(outlet, language, page.at());
    var worded = new Seen(before == null ? "" : before.words());
    // Of a feed whose words were never noted, nothing can be told to have changed.
    var changed =
        before == null || before.words().isEmpty()
            ? List.<Document>of()
            : known.stream().filter(document -> !worded.has(Fresh.wording(document))).toList();
    // A version that was not taken in whole must be fetched again, not confirmed as unchanged.
    boolean whole = read.complete() && left.isEmpty();
    var kept = whole ? page.stamp() : Answer.Stamp.NONE;
    var after =
        new Memory(
            kept.etag(),
            kept.modified(),
            title,
            found,
            whole ? body : 0,
            read.ttl(),
            before == null && !read.complete(),
            fresh.seen(left),
            fresh.wordings(documents, known));
    // Nothing worth writing down: feeds that only tell the time anew would be written at each
    // visit.
    boolean asBefore = before != null && after.with(before.body()).equals(before);
    var written = asBefore && bookmark != null ? bookmark : after.written();
    return new Visit(
        name(),
        backlog ? latest(documents) : documents,
        changed,
        backlog,
        written,
        kept(page, read.ttl()));
  }

  private static List<Document> latest(List<Document> documents) {
    return documents.subList(Math.max(0, documents.size() - BACKLOG), documents.size());
  }

  private static @Nullable Duration kept(Answer.Page page, int ttl) {
    return kept(page.fresh(), page.ours() ? 0 : ttl);
  }

  /** How long to stay away: never so long that a story is old when it arrives. */
  private static @Nullable Duration kept(Duration fresh, int ttl) {
    var minutes = Duration.ofMinutes(ttl);
    var longer = fresh.compareTo(minutes) > 0 ? fresh : minutes;
    if (longer.isZero()) {
      return null;
    }
    return longer.compareTo(LONGEST_KEPT) > 0 ? LONGEST_KEPT : longer;
  }
}
