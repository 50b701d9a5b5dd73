package backheel;

import backheel.answer.command.FeedRegistry;
import backheel.chat.ChatId;
import backheel.input.BidiControlRemover;
import backheel.source.Source;
import backheel.source.feed.FeedSource;
import backheel.source.feed.FeedSource.DiscoveryResult;
import backheel.source.schedule.SourceScheduler;
import backheel.source.web.GuardedHttpClient;
import backheel.source.worker.FetchException;
import backheel.store.feed.Feeds;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeds that people subscribe to, added to the scheduler and removed from it again. */
final class SubscribedFeedRegistry implements FeedRegistry {
  private static final Logger log = LoggerFactory.getLogger(SubscribedFeedRegistry.class);

  /**
   * Maximum wait for a feed to be fetched before the reply, so that its existing entries are stored
   * first and not announced as new afterwards.
   */
  private static final Duration MAX_FETCH_WAIT = Duration.ofSeconds(5);

  /** Maximum number of new feeds looked up at once, over all askers. */
  private static final int MAX_CONCURRENT_LOOKUPS = 3;

  /** Maximum wait for other lookups to finish. */
  private static final Duration MAX_LOOKUP_WAIT = Duration.ofSeconds(3);

  private final Semaphore lookupPermits = new Semaphore(MAX_CONCURRENT_LOOKUPS, /* fair= */ true);
  private final GuardedHttpClient client;
  private final SourceScheduler scheduler;
  private final Feeds feeds;
  private final Newsroom newsroom;
  private final Duration minInterval;
  private final Set<String> configured;
  private final int maxFeeds;

  /**
   * Creates the feed subscriptions.
   *
   * @param minInterval the minimum time between two visits to a feed
   * @param configured the operator's own sources, which no chat can end
   * @param maxFeeds the maximum number of feeds read for all chats together
   */
  SubscribedFeedRegistry(
      GuardedHttpClient client,
      Duration minInterval,
      List<Source> configured,
      int maxFeeds,
      SourceScheduler scheduler,
      Feeds feeds,
      Newsroom newsroom) {
    this.client = client;
    this.minInterval = minInterval;
    this.maxFeeds = maxFeeds;
    this.configured = configured.stream().map(Source::key).collect(Collectors.toSet());
    this.scheduler = scheduler;
    this.feeds = feeds;
    this.newsroom = newsroom;
  }

  /**
   * Settles who may see each feed's stories, before any question is answered or any feed is read.
   */
  void settleOwnership() {
    feeds.applyConfiguration(configured);
  }

  /** Resumes reading every feed that was subscribed to before the last stop. */
  void resumeFeeds() {
    feeds.activeFeeds().stream()
        .filter(feed -> !configured.contains(feed.key()))
        .forEach(feed -> scheduler.add(source(feed)));
  }

  @Override
  public LookupResult lookUp(String typed) {
    var known = feeds.byAddress(typed);
    if (known.isPresent() && isRefused(known.get())) {
      return new LookupResult.NotFound(FailureReason.REFUSED);
    }
    if (known.isPresent() && isRead(known.get().key())) {
      scheduler.visitNow(known.get().key(), MAX_FETCH_WAIT);
      return found(known.get());
    }
    if (feeds.count() >= maxFeeds) {
      return new LookupResult.NotFound(FailureReason.FULL);
    }
    // A feed already holds a thread for good; an unknown one must not block the last thread.
    if (client.workers().hasStuckThreads()) {
      return new LookupResult.NotFound(FailureReason.BUSY);
    }
    try {
      if (!lookupPermits.tryAcquire(MAX_LOOKUP_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return new LookupResult.NotFound(FailureReason.BUSY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new LookupResult.NotFound(FailureReason.BUSY);
    }
    try {
      return client.workers().runUrgentVisit(typed, () -> probe(typed));
    } finally {
      lookupPermits.release();
    }
  }

  private LookupResult probe(String typed) {
    return switch (FeedSource.discover(client, typed)) {
      case DiscoveryResult.Found(var address, var title, var visit) -> {
        var feed = new Feeds.Feed(key(address), address.toString(), title);
        if (isRefused(feed)) {
          yield new LookupResult.NotFound(FailureReason.REFUSED);
        }
        // Saved before any of its stories are stored, since this determines who may see them.
        save(feed);
        if (isRead(feed.key())) {
          scheduler.visitNow(feed.key(), MAX_FETCH_WAIT);
        } else {
          var source = source(feed);
          try {
            newsroom.handleVisit(source, visit);
          } catch (FetchException e) {
            if (e.kind() != FetchException.Kind.TOO_COSTLY) {
              log.warn("{}: {}", typed, e.line());
              yield new LookupResult.NotFound(
                  e.kind() == FetchException.Kind.STUCK
                      ? FailureReason.NO_FEED
                      : FailureReason.BUSY);
            }
          }
          scheduler.add(source);
        }
        yield found(feed);
      }
      case DiscoveryResult.Several(var named) ->
          new LookupResult.Several(
              named.stream()
                  .map(feed ->
                      new LookupResult.Choice(
                          BidiControlRemover.remove(feed.title()), feed.address().toString()))
                  .toList());
      case DiscoveryResult.NotAFeed(var answered, var why) ->
          new LookupResult.NotFound(answered ? FailureReason.NO_FEED : FailureReason.NO_ANSWER);
      case DiscoveryResult.Busy(var why) -> new LookupResult.NotFound(FailureReason.BUSY);
      case DiscoveryResult.Refused(var why) -> new LookupResult.NotFound(FailureReason.FORBIDDEN);
    };
  }

  @Override
  public void onSubscribed(LookupResult.Found found) {
    var feed = new Feeds.Feed(found.key(), found.address(), found.title());
    save(feed);
    if (!isRefused(feed) && !isRead(feed.key())) {
      scheduler.add(source(feed));
    }
  }

  private void save(Feeds.Feed feed) {
    if (configured.contains(feed.key())) {
      feeds.addConfigured(feed);
    } else {
      feeds.add(feed);
    }
  }

  private boolean isRefused(Feeds.Feed feed) {
    return feeds.visibility(feed.key()).filter(Feeds.Visibility.REFUSED::equals).isPresent();
  }

  @Override
  public List<Feeds.AddedFeed> addedFeeds() {
    return feeds.added();
  }

  @Override
  public List<ChatId> setVisibility(String feedKey, Feeds.Visibility visibility) {
    var chats = newsroom.decide(feedKey, visibility);
    var wanted =
        feeds.activeFeeds().stream().filter(feed -> feed.key().equals(feedKey)).findFirst();
    if (wanted.isEmpty()) {
      releaseIfUnused(feedKey);
    } else if (!isRead(feedKey)) {
      scheduler.add(source(wanted.get()));
    }
    return chats;
  }

  private boolean isRead(String key) {
    return scheduler.statuses().stream().anyMatch(sourceStatus -> sourceStatus.key().equals(key));
  }

  private static LookupResult found(Feeds.Feed feed) {
    return new LookupResult.Found(feed.key(), feed.title(), feed.address());
  }

  private Source source(Feeds.Feed feed) {
    return new FeedSource(client, URI.create(feed.address()), feed.title(), minInterval);
  }

  private static String key(URI address) {
    return address.toString();
  }

  @Override
  public void releaseIfUnused(String feedKey) {
    boolean wanted = feeds.activeFeeds().stream().anyMatch(feed -> feed.key().equals(feedKey));
    if (!wanted && !configured.contains(feedKey)) {
      scheduler.remove(feedKey);
    }
  }
}
