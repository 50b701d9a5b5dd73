package backheel;

import backheel.source.FeedSource;
import backheel.source.FetchFailure;
import backheel.source.Probe;
import backheel.source.Source;
import backheel.source.Timetable;
import backheel.source.Web;
import backheel.store.Feeds;
import backheel.subscription.FeedDesk;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes feeds that people ask for into the timetable, and out of it again. */
final class FeedDoor implements FeedDesk {
  private static final Logger LOG = LoggerFactory.getLogger(FeedDoor.class);

  /** So long a person may wait, that nothing old is told as new afterwards. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** So many new feeds are looked at at once, whoever asks. */
  private static final int AT_ONCE = 3;

  /** So long one waits until others have been looked at. */
  private static final Duration TURN = Duration.ofSeconds(3);

  private final Semaphore looks = new Semaphore(AT_ONCE, /* fair= */ true);
  private final Web web;
  private final Timetable timetable;
  private final Feeds feeds;
  private final Newsroom newsroom;
  private final Duration every;
  private final Set<String> configured;
  private final int most;

  /**
   * Opens onto the web.
   *
   * @param every the least time between two looks at a feed
   * @param configured the operator's own sources, which no chat can end
   * @param most so many feeds are read for all chats together
   */
  FeedDoor(
      Web web,
      Duration every,
      List<Source> configured,
      int most,
      Timetable timetable,
      Feeds feeds,
      Newsroom newsroom) {
    this.web = web;
    this.every = every;
    this.most = most;
    this.configured = configured.stream().map(Source::key).collect(Collectors.toSet());
    this.timetable = timetable;
    this.feeds = feeds;
    this.newsroom = newsroom;
  }

  /** Settles whose the feeds are, before anybody is answered or anything is read. */
  void settle() {
    feeds.settle(configured);
  }

  /** Reads on with every feed that was asked for before the last stop. */
  void reopen() {
    feeds.subscribed().stream()
        .filter(feed -> !configured.contains(feed.key()))
        .forEach(feed -> timetable.add(source(feed)));
  }

  @Override
  public Finding look(String typed) {
    var known = feeds.byAddress(typed);
    if (known.isPresent() && isRefused(known.get())) {
      return new Finding.None(Lack.REFUSED);
    }
    if (known.isPresent() && isRead(known.get().key())) {
      timetable.visitNow(known.get().key(), PATIENCE);
      return found(known.get());
    }
    if (feeds.count() >= most) {
      return new Finding.None(Lack.FULL);
    }
    // What one stranger's feed did to a thread, the next one's shall not do to the last.
    if (web.workers().hasLostThreads()) {
      return new Finding.None(Lack.BUSY);
    }
    try {
      if (!looks.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Finding.None(Lack.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Finding.None(Lack.BUSY);
    }
    try (var job = web.workers().beginUrgent(typed)) {
      LOG.trace("{} looks at {}", job, typed);
      return probe(typed);
    } finally {
      looks.release();
    }
  }

  private Finding probe(String typed) {
    return switch (FeedSource.probe(web, typed)) {
      case Probe.Found(var address, var title, var visit) -> {
        var feed = new Feeds.Feed(key(address), address.toString(), title);
        if (isRefused(feed)) {
          yield new Finding.None(Lack.REFUSED);
        }
        // Before anything of it is stored: by this it is known whose its stories are.
        keep(feed);
        if (isRead(feed.key())) {
          timetable.visitNow(feed.key(), PATIENCE);
        } else {
          var source = source(feed);
          try {
            newsroom.received(source, visit);
          } catch (FetchFailure e) {
            if (e.kind() != FetchFailure.Kind.UNREADABLE) {
              LOG.warn("{}: {}", typed, e.line());
              yield new Finding.None(
                  e.kind() == FetchFailure.Kind.NEVER_READ ? Lack.NO_FEED : Lack.BUSY);
            }
          }
          timetable.add(source);
        }
        yield found(feed);
      }
      case Probe.NotAFeed(var answered, var why) ->
          new Finding.None(answered ? Lack.NO_FEED : Lack.NO_ANSWER);
      case Probe.Busy(var why) -> new Finding.None(Lack.BUSY);
      case Probe.Refused(var why) -> new Finding.None(Lack.FORBIDDEN);
    };
  }

  @Override
  public void subscribed(Finding.Found found) {
    var feed = new Feeds.Feed(found.key(), found.address(), found.title());
    keep(feed);
    if (!isRefused(feed) && !isRead(feed.key())) {
      timetable.add(source(feed));
    }
  }

  private void keep(Feeds.Feed feed) {
    if (configured.contains(feed.key())) {
      feeds.addConfigured(feed);
    } else {
      feeds.add(feed);
    }
  }

  private boolean isRefused(Feeds.Feed feed) {
    return feeds.standing(feed.key()).filter(Feeds.Standing.REFUSED::equals).isPresent();
  }

  @Override
  public List<Feeds.Added> added() {
    return feeds.added();
  }

  @Override
  public List<String> decide(String feedKey, Feeds.Standing standing) {
    var chats = newsroom.decide(feedKey, standing);
    var wanted = feeds.subscribed().stream().filter(feed -> feed.key().equals(feedKey)).findFirst();
    if (wanted.isEmpty()) {
      mayDrop(feedKey);
    } else if (!isRead(feedKey)) {
      timetable.add(source(wanted.get()));
    }
    return chats;
  }

  private boolean isRead(String key) {
    return timetable.standings().stream().anyMatch(standing -> standing.key().equals(key));
  }

  private static Finding found(Feeds.Feed feed) {
    return new Finding.Found(feed.key(), feed.title(), feed.address());
  }

  private Source source(Feeds.Feed feed) {
    return new FeedSource(web, URI.create(feed.address()), feed.title(), every);
  }

  private static String key(URI address) {
    return address.toString();
  }

  @Override
  public void mayDrop(String feedKey) {
    boolean wanted = feeds.subscribed().stream().anyMatch(feed -> feed.key().equals(feedKey));
    if (!wanted && !configured.contains(feedKey)) {
      timetable.remove(feedKey);
    }
  }
}
