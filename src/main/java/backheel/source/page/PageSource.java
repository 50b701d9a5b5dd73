package backheel.source.page;

import backheel.input.WebAddress;
import backheel.source.SeenHashes;
import backheel.source.Source;
import backheel.source.SourceFactory;
import backheel.source.VisitResult;
import backheel.source.licence.PageLicenceFinder;
import backheel.source.picture.MarkupPictures;
import backheel.source.picture.SharedPictureFinder;
import backheel.source.web.FetchResult;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.FetchException;
import backheel.story.Document;
import backheel.story.OfferedPictures;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists articles, of which each visit reads a few new ones, as far as the site lets
 * robots in. Safe for use by one visit at a time.
 */
public final class PageSource implements Source {
  private static final int MIN_REMEMBERED_LINKS = 1_000;
  private static final Duration MAX_VISIT_DURATION = Duration.ofSeconds(35);

  /**
   * Length of articles after which a visit leaves the rest for the next: all of a visit are held
   * until they are stored.
   */
  private static final int MAX_VISIT_LENGTH = 4 * 1024 * 1024;

  private final GuardedHttpClient client;
  private final URI page;
  private final String name;
  private final Duration every;
  private final int maxArticles;
  private final Clock clock;
  private final RobotsTxtCache rules;

  /**
   * Creates a source for a page.
   *
   * @param name the name shown to people, null to use the site's host
   * @param maxArticles the maximum number of articles read at one visit
   */
  public PageSource(
      GuardedHttpClient client,
      URI page,
      @Nullable String name,
      Duration every,
      int maxArticles,
      Clock clock) {
    this.client = client;
    this.page = page;
    this.name = name == null || name.isBlank() ? WebAddress.host(page) : name.strip();
    this.every = every;
    this.maxArticles = maxArticles;
    this.clock = clock;
    this.rules = new RobotsTxtCache(client, page, clock);
  }

  /** Returns the factory of this kind of source. */
  public static SourceFactory factory() {
    return new PageSourceFactory();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String key() {
    return "page:" + page;
  }

  @Override
  public URI address() {
    return page;
  }

  @Override
  public Duration interval() {
    return every;
  }

  @Override
  public VisitResult visit(@Nullable String bookmark) throws FetchException {
    var before = PageBookmark.parse(bookmark);
    var pageBookmark = before == null ? PageBookmark.EMPTY : before;
    rules.refresh();
    if (!rules.allows(page)) {
      throw new FetchException(
          FetchException.Kind.TRANSIENT,
          WebAddress.host(page) + " does not let robots read this page");
    }
    return switch (client.get(page, pageBookmark.stamp())) {
      case FetchResult.Unchanged same when bookmark != null -> unchanged(bookmark);
      case FetchResult.Unchanged same ->
          throw FetchException.missing(
              page, "answered that nothing has changed, on the first visit");
      case FetchResult.Page list -> read(list, before, pageBookmark);
    };
  }

  private VisitResult read(
      FetchResult.Page list, @Nullable PageBookmark before, PageBookmark pageBookmark)
      throws FetchException {
    var seenHashes = new SeenHashes(pageBookmark.seen());
    var links = client.workers().run(() -> ArticleLinkFinder.find(list));
    if (links.isEmpty() && before == null) {
      throw FetchException.missing(page, "lists no articles");
    }
    var fresh =
        links.stream().filter(l -> !seenHashes.contains(l.toString()) && rules.allows(l)).toList();
    var chosen = fresh.subList(0, Math.min(maxArticles, fresh.size()));
    var handled = new ArrayList<String>();
    var documents = articles(chosen, handled);
    boolean all = before == null || handled.size() == fresh.size();
    if (before == null) {
      // Links that were there before the first visit count as known without being read.
      links.forEach(link -> handled.add(link.toString()));
    }
    links.stream().map(URI::toString).filter(seenHashes::contains).forEach(handled::add);
    // As long as some are left, the list must not be reported as unchanged.
    var validators = all ? list.stamp() : FetchResult.Validators.EMPTY;
    var known = handled.stream().distinct().toList();
    var after =
        new PageBookmark(
            validators.etag(),
            validators.modified(),
            name,
            seenHashes.updated(known, MIN_REMEMBERED_LINKS));
    Collections.reverse(documents);
    return new VisitResult(
        name, withSharedPictures(list, documents), before == null, after.serialize(), null);
  }

  /**
   * Adds the pictures by which the site presents itself, and those that several of the articles
   * give for their own.
   */
  private List<Document> withSharedPictures(FetchResult.Page list, List<Document> documents)
      throws FetchException {
    if (documents.isEmpty()) {
      return documents;
    }
    var shared =
        client
            .workers()
            .run(() -> {
              var finder = new SharedPictureFinder();
              for (var document : documents) {
                var base = document.link() == null ? list.address() : document.link();
                finder.add(document.id(), MarkupPictures.inHead(document.content(), base));
              }
              var found = finder.shared();
              found.addAll(MarkupPictures.inHead(list.text(), list.address()));
              return Set.copyOf(found);
            });
    return documents.stream().map(document -> document.withSharedPictures(shared)).toList();
  }

  /** Reads articles while there is time; one that cannot be read now is left for the next visit. */
  private List<Document> articles(List<URI> chosen, List<String> handled) {
    var documents = new ArrayList<Document>();
    var end = clock.instant().plus(MAX_VISIT_DURATION);
    long length = 0;
    for (var link : chosen) {
      if (clock.instant().isAfter(end) || length > MAX_VISIT_LENGTH) {
        break;
      }
      try {
        if (client.get(link, FetchResult.Validators.EMPTY) instanceof FetchResult.Page article) {
          documents.add(document(link, article));
          length += article.text().length();
        }
        handled.add(link.toString());
      } catch (FetchException e) {
        if (e.kind() != FetchException.Kind.TRANSIENT
            && e.kind() != FetchException.Kind.THROTTLED) {
          handled.add(link.toString());
        }
      }
    }
    return documents;
  }

  private Document document(URI link, FetchResult.Page article) throws FetchException {
    var licence = client.workers().run(() -> Optional.ofNullable(PageLicenceFinder.find(article)));
    return new Document(
        link.toString(),
        Document.Form.PAGE,
        article.text(),
        article.address(),
        name.equals(WebAddress.host(page)) ? "" : name,
        null,
        null,
        null,
        List.of(),
        article.at(),
        OfferedPictures.NONE,
        licence.orElse(null));
  }

  private VisitResult unchanged(String bookmark) {
    return new VisitResult(name, List.of(), false, bookmark, null);
  }
}
