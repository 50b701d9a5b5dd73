package backheel;

import static java.util.stream.Collectors.toMap;

import backheel.answer.CommandDispatcher;
import backheel.answer.command.CommandServices;
import backheel.card.CardRenderer;
import backheel.chat.BotEndpoints;
import backheel.chat.BotService;
import backheel.chat.Platform;
import backheel.chat.PlatformCapabilities;
import backheel.config.Configuration;
import backheel.delivery.CourierGroup;
import backheel.football.Catalogue;
import backheel.message.AlertRenderer;
import backheel.message.LocalizedCardRenderer;
import backheel.operations.StatusCollector;
import backheel.source.Source;
import backheel.source.schedule.SourceScheduler;
import backheel.source.web.GuardedHttpClient;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActionStore;
import backheel.store.chat.Chats;
import backheel.store.chat.ProcessedUpdateStore;
import backheel.store.database.Database;
import backheel.store.database.ErasedDataScrubber;
import backheel.store.feed.Feeds;
import backheel.store.feed.SourceLicences;
import backheel.store.feed.UnreadableDocuments;
import backheel.store.match.ImportedFootballData;
import backheel.store.outbox.Outbox;
import backheel.store.story.CachedStories;
import backheel.store.story.SqlStories;
import backheel.understanding.DocumentAnalyzer;
import backheel.understanding.grouping.StoryGrouper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The whole application, assembled by hand. This is the only class that depends on every package.
 */
public final class Backheel implements AutoCloseable {
  private final Components components;
  private final SourceScheduler sourceScheduler;
  private final CourierGroup couriers;
  private final Newsroom newsroom;
  private final SubscribedFeedRegistry subscribedFeedRegistry;
  private final BotEndpoints bot;
  private final Housekeeping housekeeping;
  private final LicenceWatch licenceWatch;
  private final Outbox outbox;

  /**
   * The components provided from outside.
   *
   * @param official the names of outlets that are clubs or associations themselves
   * @param minFeedInterval the minimum time between two visits to a feed added by a chat
   * @param maxFeeds the maximum number of feeds read for all chats together
   * @param operators the operators' chats, as {@code platform:address}, which may merge and split
   */
  public record Components(
      Database database,
      GuardedHttpClient web,
      List<Source> sources,
      List<Platform> platforms,
      Set<String> official,
      Duration minFeedInterval,
      int maxFeeds,
      boolean samples,
      Set<String> operators,
      Clock clock) {
    /** Creates components with the default maximum number of feeds. */
    Components(
        Database database,
        GuardedHttpClient web,
        List<Source> sources,
        List<Platform> platforms,
        Set<String> official,
        Duration minFeedInterval,
        boolean samples,
        Set<String> operators,
        Clock clock) {
      this(
          database,
          web,
          sources,
          platforms,
          official,
          minFeedInterval,
          Configuration.Fetch.DEFAULT_MAX_FEEDS,
          samples,
          operators,
          clock);
    }

    public Components {
      operators = Set.copyOf(operators);
      sources = List.copyOf(sources);
      platforms = List.copyOf(platforms);
      official = Set.copyOf(official);
    }
  }

  public Backheel(Components components) {
    this.components = components;
    var clock = components.clock();
    var database = components.database();
    var importedFootballData = new ImportedFootballData(database);
    var catalogue =
        Catalogue.bundled()
            .with(importedFootballData.names())
            .withResults(importedFootballData.all())
            .withOfficial(components.official());
    var stories = new CachedStories(new SqlStories(database, clock, catalogue::isOfficial));
    var chats = new Chats(database, clock);
    outbox = Outbox.of(database, clock);
    var feeds = new Feeds(database, clock);
    var licences = new SourceLicences(database);
    var buttonActionStore = new ButtonActionStore(database, clock);
    var cards = new LocalizedCardRenderer(new CardRenderer(catalogue));
    couriers =
        new CourierGroup(
            components.platforms(),
            new CourierGroup.Stores(database, outbox, chats, stories, importedFootballData),
            new AlertRenderer(stories, chats, catalogue, cards, clock),
            clock);
    newsroom =
        new Newsroom(
            new DocumentAnalyzer(catalogue),
            new StoryGrouper(),
            stories,
            feeds,
            licences,
            new UnreadableDocuments(database, clock),
            components.web().workers(),
            couriers::wake);
    sourceScheduler = new SourceScheduler(clock, newsroom, components.web().workers());
    components.sources().forEach(sourceScheduler::add);
    subscribedFeedRegistry =
        new SubscribedFeedRegistry(
            components.web(),
            components.minFeedInterval(),
            components.sources(),
            components.maxFeeds(),
            sourceScheduler,
            feeds,
            newsroom);
    var repositories = SubscriptionRepositories.open(database, chats, clock);
    var status =
        new StatusCollector(
            components.platforms(),
            sourceScheduler,
            stories,
            outbox,
            repositories.subscriptions(),
            licences,
            database);
    var commandDispatcher =
        new CommandDispatcher(
            new CommandServices(
                stories,
                chats,
                repositories,
                importedFootballData,
                buttonActionStore,
                catalogue,
                subscribedFeedRegistry,
                status,
                new CourierDeliveryHooks(outbox, couriers),
                new StoryModeration(stories, newsroom, components.operators()),
                cards,
                clock),
            capabilities(components.platforms()));
    bot =
        new BotEndpoints(
            commandDispatcher,
            commandDispatcher.chatEvents(),
            new StoredProcessedUpdates(new ProcessedUpdateStore(database, clock)),
            couriers);
    housekeeping =
        new Housekeeping(
            outbox, feeds, buttonActionStore, new ErasedDataScrubber(database, clock), clock);
    licenceWatch = new LicenceWatch(sourceScheduler, licences, components.web(), clock);
    if (components.samples()) {
      newsroom.showSamples(SampleStories.visit(clock.instant()));
    }
    newsroom.restoreGrouping(clock);
  }

  private static Function<String, PlatformCapabilities> capabilities(List<Platform> platforms) {
    var byName = platforms.stream().collect(toMap(Platform::name, Platform::capabilities));
    return name -> byName.getOrDefault(name, PlatformCapabilities.COMMON);
  }

  /** Returns the service that answers questions, for callers without a platform. */
  public BotService answers() {
    return bot.service();
  }

  /** Returns the bot as platforms see it. */
  BotEndpoints bot() {
    return bot;
  }

  /** Returns the watch over licences, to be asked at once. */
  LicenceWatch licenceWatch() {
    return licenceWatch;
  }

  /** Returns the newsroom, for documents that come without a source. */
  Newsroom newsroom() {
    return newsroom;
  }

  /**
   * Makes this instance the one that delivers. An instance that only answers questions beside a
   * running Backheel does not take over its deliveries.
   */
  public void takeOverDelivery() {
    outbox.takeOwnership();
  }

  /** Starts the platforms first, so that people get answers while sources are still being read. */
  public void start() {
    takeOverDelivery();
    subscribedFeedRegistry.settleOwnership();
    components.platforms().forEach(platform -> platform.start(bot));
    couriers.start();
    subscribedFeedRegistry.resumeFeeds();
    sourceScheduler.start();
    housekeeping.start();
    licenceWatch.start();
    Thread.ofVirtual().name("left-over").start(newsroom::completeFanOut);
  }

  /**
   * Stops the intake, then the sending, then the answering; undelivered messages stay in the
   * outbox.
   */
  @Override
  public void close() {
    housekeeping.close();
    licenceWatch.close();
    sourceScheduler.close();
    couriers.close();
    components.platforms().forEach(Platform::close);
    components.database().close();
  }
}
