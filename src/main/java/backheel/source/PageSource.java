package backheel.source;

import backheel.story.Document;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists articles: reads those that are new on it, a few at each visit, as far as the
 * site lets robots in. Safe for use by one visit at a time.
 */
public final class PageSource implements Source {
  private static final int LEAST_REMEMBERED = 1_000;
  private static final Duration LONGEST = Duration.ofSeconds(35);
  private static final Duration RULES_HOLD = Duration.ofDays(1);

  /** Rules end here (RFC 9309). */
  private static final int LONGEST_RULES = 500 * 1024;

  /** Articles are held until all of a visit are stored; what is longer is left for the next. */
  private static final int LONGEST_VISIT = 4 * 1024 * 1024;

  private final Web web;
  private final URI page;
  private final String name;
  private final Duration every;
  private final int most;
  private final Clock clock;
  private Robots robots = Robots.of("");
  private Instant robotsUntil = Instant.MIN;

  /**
   * A page that is to be visited.
   *
   * @param name what people call it, null to use the site's host
   * @param most so many articles are read at one visit
   */
  public PageSource(
      Web web, URI page, @Nullable String name, Duration every, int most, Clock clock) {
    this.web = web;
    this.page = page;
    this.name = name == null || name.isBlank() ? String.valueOf(page.getHost()) : name.strip();
    this.every = every;
    this.most = most;
    this.clock = clock;
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
  public Duration every() {
    return every;
  }

  @Override
  public Visit visit(@Nullable String bookmark) throws FetchFailure {
    var before = Memory.read(bookmark);
    var memory = before == null ? Memory.NONE : before;
    askForRules();
    if (!robots.allows(page)) {
      throw new FetchFailure(
          FetchFailure.Kind.TROUBLE, page.getHost() + " does not let robots read this page");
    }
    return switch (web.get(page, memory.stamp())) {
      case Answer.Unchanged same when bookmark != null -> unchanged(bookmark);
      case Answer.Unchanged same ->
          throw FeedReader.no(page, "answered that nothing has changed, on the first visit");
      case Answer.Page list -> read(list, before, memory);
    };
  }

  private Visit read(Answer.Page list, @Nullable Memory before, Memory memory) throws FetchFailure {
    var seen = new Seen(memory.seen());
    var links = web.workers().run(() -> ArticleLinks.in(list));
    if (links.isEmpty() && before == null) {
      throw FeedReader.no(page, "lists no articles");
    }
    var fresh = links.stream().filter(l -> !seen.has(l.toString()) && robots.allows(l)).toList();
    var wanted = fresh.subList(0, Math.min(most, fresh.size()));
    var dealtWith = new ArrayList<String>();
    var documents = articles(wanted, dealtWith);
    boolean all = before == null || dealtWith.size() == fresh.size();
    if (before == null) {
      // What stood there before anybody asked is known without having been read.
      links.forEach(link -> dealtWith.add(link.toString()));
    }
    links.stream().map(URI::toString).filter(seen::has).forEach(dealtWith::add);
    // As long as some are left, the list must not be called unchanged.
    var stamp = all ? list.stamp() : Answer.Stamp.NONE;
    var known = dealtWith.stream().distinct().toList();
    var after =
        new Memory(
            stamp.etag(),
            stamp.modified(),
            name,
            "",
            0,
            0,
            false,
            seen.with(known, LEAST_REMEMBERED),
            "");
    Collections.reverse(documents);
    return new Visit(name, documents, before == null, after.written(), null);
  }

  /** Reads articles while there is time; one that cannot be read now is left for the next visit. */
  private List<Document> articles(List<URI> wanted, List<String> dealtWith) {
    var documents = new ArrayList<Document>();
    var end = clock.instant().plus(LONGEST);
    long length = 0;
    for (var link : wanted) {
      if (clock.instant().isAfter(end) || length > LONGEST_VISIT) {
        break;
      }
      try {
        if (web.get(link, Answer.Stamp.NONE) instanceof Answer.Page article) {
          documents.add(document(link, article));
          length += article.text().length();
        }
        dealtWith.add(link.toString());
      } catch (FetchFailure e) {
        if (e.kind() != FetchFailure.Kind.TROUBLE && e.kind() != FetchFailure.Kind.OUR_TURN_LATER) {
          dealtWith.add(link.toString());
        }
      }
    }
    return documents;
  }

  private Document document(URI link, Answer.Page article) {
    return new Document(
        link.toString(),
        Document.Form.PAGE,
        article.text(),
        article.address(),
        name.equals(page.getHost()) ? "" : name,
        null,
        null,
        null,
        List.of(),
        null,
        article.at());
  }

  private Visit unchanged(String bookmark) {
    return new Visit(name, List.of(), false, bookmark, null);
  }

  private static Robots rules(String text) {
    if (FeedReader.isPage(text)) {
      return Robots.of("");
    }
    return Robots.of(text.substring(0, Math.min(text.length(), LONGEST_RULES)));
  }

  /** A site without rules lets everybody in; one whose rules cannot be read now, nobody. */
  private void askForRules() throws FetchFailure {
    if (clock.instant().isBefore(robotsUntil)) {
      return;
    }
    try {
      if (web.get(page.resolve("/robots.txt"), Answer.Stamp.NONE) instanceof Answer.Page rules) {
        robots = web.workers().run(() -> rules(rules.text()));
      }
    } catch (FetchFailure e) {
      if (e.kind() != FetchFailure.Kind.MISSING && e.kind() != FetchFailure.Kind.GONE) {
        throw e;
      }
      robots = Robots.of("");
    }
    robotsUntil = clock.instant().plus(RULES_HOLD);
  }
}
