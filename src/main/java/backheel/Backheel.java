package backheel;

import backheel.answer.Commands;
import backheel.answer.Ground;
import backheel.card.CardRenderer;
import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.delivery.Alerts;
import backheel.delivery.ChatTiming;
import backheel.delivery.Courier;
import backheel.delivery.JournalFile;
import backheel.football.Catalogue;
import backheel.operate.HouseStatus;
import backheel.source.Source;
import backheel.source.Timetable;
import backheel.source.Web;
import backheel.store.CachedStories;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Feeds;
import backheel.store.Hearings;
import backheel.store.Lanes;
import backheel.store.LongActions;
import backheel.store.Notices;
import backheel.store.Paces;
import backheel.store.Results;
import backheel.store.Scrubbing;
import backheel.store.SqlLanes;
import backheel.store.SqlStories;
import backheel.store.Subscriptions;
import backheel.store.Unread;
import backheel.subscription.StoryCards;
import backheel.subscription.rhythm.KickOffs;
import backheel.understanding.DocumentReader;
import backheel.understanding.grouping.Grouping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The whole bot, put together by hand. This is the only class that knows every room. */
final class Backheel implements AutoCloseable {
  private final Parts parts;
  private final Timetable timetable;
  private final List<Courier> couriers;
  private final Newsroom newsroom;
  private final FeedDoor feedDoor;
  private final Commands commands;
  private final Housekeeping housekeeping;
  private final SqlLanes lanes;

  /**
   * What comes from outside.
   *
   * @param official names of outlets that are clubs or associations themselves
   * @param every the least time between two looks at a feed that somebody subscribed to
   * @param mostFeeds so many feeds are read for all chats together
   * @param operators the chats, as {@code platform:address}, of those who may merge and split
   */
  record Parts(
      Database database,
      Web web,
      List<Source> sources,
      List<Platform> platforms,
      Set<String> official,
      Duration every,
      int mostFeeds,
      boolean samples,
      Set<String> operators,
      Clock clock) {
    /** With as many feeds as usual. */
    Parts(
        Database database,
        Web web,
        List<Source> sources,
        List<Platform> platforms,
        Set<String> official,
        Duration every,
        boolean samples,
        Set<String> operators,
        Clock clock) {
      this(
          database,
          web,
          sources,
          platforms,
          official,
          every,
          Configuration.Fetch.USUAL_FEEDS,
          samples,
          operators,
          clock);
    }

    Parts {
      operators = Set.copyOf(operators);
      sources = List.copyOf(sources);
      platforms = List.copyOf(platforms);
      official = Set.copyOf(official);
    }
  }

  Backheel(Parts parts) {
    this.parts = parts;
    var clock = parts.clock();
    var database = parts.database();
    var results = new Results(database);
    var catalogue =
        Catalogue.bundled()
            .with(results.names())
            .withResults(results.all())
            .withOfficial(parts.official());
    var stories = new CachedStories(new SqlStories(database, clock, catalogue::isOfficial));
    var chats = new Chats(database, clock);
    lanes = new SqlLanes(database, clock);
    var feeds = new Feeds(database, clock);
    var longActions = new LongActions(database, clock);
    var cards = new StoryCards(new CardRenderer(catalogue));
    var office =
        new Courier.Office(
            lanes,
            chats,
            new Notices(database, clock),
            new Paces(database),
            new ChatTiming(chats, lanes, stories, new KickOffs(results)),
            new Alerts(stories, chats, catalogue, cards, clock));
    couriers =
        parts.platforms().stream()
            .map(platform ->
                new Courier(
                    platform, office, JournalFile.beside(database.file(), platform.name()), clock))
            .toList();
    newsroom =
        new Newsroom(
            new DocumentReader(catalogue),
            new Grouping(),
            stories,
            feeds,
            new Unread(database, clock),
            parts.web().workers(),
            () -> couriers.forEach(Courier::wake));
    timetable =
        new Timetable(
            clock, key -> feeds.bookmark(key).orElse(null), newsroom, parts.web().workers());
    parts.sources().forEach(timetable::add);
    feedDoor =
        new FeedDoor(
            parts.web(),
            parts.every(),
            parts.sources(),
            parts.mostFeeds(),
            timetable,
            feeds,
            newsroom);
    var subscriptions = Subscriptions.in(database, chats, clock);
    var status =
        new HouseStatus(
            parts.platforms(), timetable, stories, chats, lanes, subscriptions.wishes(), database);
    commands =
        new Commands(
            new Ground(
                stories,
                chats,
                subscriptions,
                results,
                longActions,
                catalogue,
                feedDoor,
                status,
                new Bells(lanes, couriers, new Hearings(database, clock)),
                new EditorsDesk(stories, newsroom, parts.operators()),
                cards,
                clock));
    housekeeping =
        new Housekeeping(lanes, feeds, longActions, new Scrubbing(database, clock), clock);
    if (parts.samples()) {
      newsroom.showSamples(Samples.visit(clock.instant()));
    }
    newsroom.remember(clock);
  }

  /** What a chat does rings the bell of the couriers. */
  private record Bells(Lanes lanes, List<Courier> couriers, Hearings hearings)
      implements Commands.Wakes {
    @Override
    public void wake(ChatId chat) {
      lanes.hurry(chat.toString());
      couriers.forEach(Courier::wake);
    }

    @Override
    public Duration answered(ChatId chat) {
      return couriers.stream()
          .filter(courier -> courier.serves(chat))
          .findFirst()
          .map(courier -> courier.answered(chat))
          .orElse(Duration.ZERO);
    }

    @Override
    public boolean moved(ChatId from, ChatId to) {
      var courier = couriers.stream().filter(one -> one.serves(from)).findFirst();
      courier.ifPresent(one -> one.moved(from, to));
      return courier.isPresent();
    }

    @Override
    public void forgotten(ChatId chat) {
      couriers.stream()
          .filter(courier -> courier.serves(chat))
          .forEach(courier -> courier.forgotten(chat));
    }

    @Override
    public boolean isHeard(String platform, long number) {
      return hearings.isHeard(platform, number);
    }

    @Override
    public void heard(String platform, long number) {
      hearings.heard(platform, number);
    }
  }

  /** What answers questions, for whoever asks without a platform. */
  Answers answers() {
    return commands;
  }

  /** Where documents are taken in, for whoever brings them without a source. */
  Newsroom newsroom() {
    return newsroom;
  }

  /**
   * Makes this the one that delivers. Whoever only asks beside a running Backheel does not take its
   * work away.
   */
  void takeDuty() {
    lanes.takeDuty();
  }

  /** Starts platforms first, so that people are answered while sources are still being read. */
  void start() {
    takeDuty();
    feedDoor.settle();
    parts.platforms().forEach(platform -> platform.listen(commands));
    couriers.forEach(Courier::start);
    feedDoor.reopen();
    timetable.start();
    housekeeping.start();
    Thread.ofVirtual().name("left-over").start(newsroom::tellTheRest);
  }

  /** Stops taking in, then sending, then answering; what is owed stays owed. */
  @Override
  public void close() {
    housekeeping.close();
    timetable.close();
    couriers.forEach(Courier::close);
    parts.platforms().forEach(Platform::close);
    parts.database().close();
  }
}
