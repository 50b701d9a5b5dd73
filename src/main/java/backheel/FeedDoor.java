package backheel;

import backheel.source.FeedSource;
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
import java.util.stream.Collectors;

/** Takes feeds that people ask for into the timetable, and out of it again. */
final class FeedDoor implements FeedDesk {
  /** So long a person may wait, that nothing old is told as new afterwards. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Web web;
  private final Timetable timetable;
  private final Feeds feeds;
  private final Newsroom newsroom;
  private final Duration every;
  private final Set<String> configured;

  /**
   * Opens onto the web.
   *
   * @param every the least time between two looks at a feed
   * @param configured the operator's own sources, which no chat can end
   */
  FeedDoor(
      Web web,
      Duration every,
      List<Source> configured,
      Timetable timetable,
      Feeds feeds,
      Newsroom newsroom) {
    this.web = web;
    this.every = every;
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
          newsroom.received(source, visit);
          timetable.add(source);
        }
        yield found(feed);
      }
      case Probe.NotAFeed(var answered, var why) ->
          new Finding.None(answered ? Lack.NO_FEED : Lack.NO_ANSWER);
      case Probe.Refused(var why) -> new Finding.None(Lack.FORBIDDEN);
    };
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
