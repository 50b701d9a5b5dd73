package backheel.testing;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;

import backheel.answer.CommandDispatcher;
import backheel.answer.command.CommandServices;
import backheel.answer.command.FeedLookup;
import backheel.answer.command.OperatorActions;
import backheel.card.CardRenderer;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import backheel.message.AlertRenderer;
import backheel.message.CardPictureRenderer;
import backheel.schedule.BundleKind;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActions;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.feed.Feeds;
import backheel.store.match.ImportedFacts;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.story.Report;
import backheel.subscription.Topic;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The true answers and alerts over a store of their own, for tests of a platform with them. */
public final class Newsstand implements AutoCloseable {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  public final SettableClock clock = new SettableClock(NOON);
  public final Chats chats;
  public final SubscriptionRepositories repositories;
  public final CommandDispatcher commandDispatcher;
  private final Database database;
  private final CachedStories stories;
  private final AlertRenderer alertRenderer;

  public Newsstand(Path folder) throws DatabaseUnavailableException {
    database = Database.open(folder.resolve("newsstand.db"));
    stories = new CachedStories(new SqlStories(database, clock));
    chats = new Chats(database, clock);
    repositories = SubscriptionRepositories.open(database, chats, clock);
    var cards = new CardPictureRenderer(new CardRenderer(CATALOGUE));
    alertRenderer = new AlertRenderer(stories, chats, CATALOGUE, cards, clock);
    commandDispatcher =
        new CommandDispatcher(
            new CommandServices(
                stories,
                chats,
                repositories,
                new ImportedFacts(database),
                new ButtonActions(database, clock),
                CATALOGUE,
                new NoFeeds(),
                List::of,
                chat -> {},
                OperatorActions.NONE,
                cards,
                clock));
  }

  /** There is no feed anywhere. */
  private static final class NoFeeds implements FeedLookup {
    @Override
    public LookupResult lookUp(String address) {
      return new LookupResult.NotFound(FailureReason.NO_FEED);
    }

    @Override
    public void releaseIfUnused(String feedKey) {}

    @Override
    public List<Feeds.AddedFeed> addedFeeds() {
      return List.of();
    }

    @Override
    public List<ChatId> setVisibility(String feedKey, Feeds.Visibility visibility) {
      return List.of();
    }
  }

  public long arrives(Report report) {
    return stories.add(new IncomingReport(report, null, "wire", true)).story();
  }

  /** The alert of a story, for a chat that follows a player or gets everything. */
  public Reply alert(ChatId chat, long story, boolean follows) {
    return drawn(chat, Optional.empty(), follows ? HAKIMI.key() : "*", story);
  }

  /** Several stories in one message. */
  public Reply bundle(ChatId chat, BundleKind kind, long... several) {
    return drawn(chat, Optional.of(kind), HAKIMI.key(), several);
  }

  private Reply drawn(ChatId chat, Optional<BundleKind> kind, String why, long... several) {
    var items =
        LongStream.of(several)
            .<OutgoingMessage.Item>mapToObj(
                story -> new OutgoingMessage.StoryItem(story, story, Topic.parse(why), false));
    var message = new OutgoingMessage(1, chat, items.toList(), null, 0, kind, 1, NOON);
    return alertRenderer.withPicture(message, alertRenderer.render(message).orElseThrow().reply());
  }

  /** What a chat waits for. */
  public List<String> follows(ChatId chat) {
    return repositories.subscriptions().ofChat(chat).stream()
        .map(subscription -> subscription.topic().key())
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
