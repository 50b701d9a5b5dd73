package backheel.testing;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;

import backheel.answer.Commands;
import backheel.answer.Editors;
import backheel.answer.Ground;
import backheel.card.CardRenderer;
import backheel.chat.ChatId;
import backheel.chat.Reply;
import backheel.delivery.Alerts;
import backheel.football.Catalogue;
import backheel.store.Arrival;
import backheel.store.CachedStories;
import backheel.store.Chats;
import backheel.store.Database;
import backheel.store.Feeds;
import backheel.store.LongActions;
import backheel.store.Owed;
import backheel.store.Results;
import backheel.store.SqlStories;
import backheel.store.StoreUnusable;
import backheel.store.Subscriptions;
import backheel.story.Report;
import backheel.subscription.FeedDesk;
import backheel.subscription.StoryCards;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** The true answers and alerts over a store of their own, for tests of a platform with them. */
public final class Newsstand implements AutoCloseable {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  public final SettableClock clock = new SettableClock(NOON);
  public final Chats chats;
  public final Subscriptions subscriptions;
  public final Commands commands;
  private final Database database;
  private final CachedStories stories;
  private final Alerts alerts;

  public Newsstand(Path folder) throws StoreUnusable {
    database = Database.open(folder.resolve("newsstand.db"));
    stories = new CachedStories(new SqlStories(database, clock));
    chats = new Chats(database, clock);
    subscriptions = Subscriptions.in(database, chats, clock);
    var cards = new StoryCards(new CardRenderer(CATALOGUE));
    alerts = new Alerts(stories, chats, CATALOGUE, cards, clock);
    commands =
        new Commands(
            new Ground(
                stories,
                chats,
                subscriptions,
                new Results(database),
                new LongActions(database, clock),
                CATALOGUE,
                new NoFeeds(),
                List::of,
                chat -> {},
                Editors.NOBODY,
                cards,
                clock));
  }

  /** There is no feed anywhere. */
  private static final class NoFeeds implements FeedDesk {
    @Override
    public Finding look(String address) {
      return new Finding.None(Lack.NO_FEED);
    }

    @Override
    public void mayDrop(String feedKey) {}

    @Override
    public List<Feeds.Added> added() {
      return List.of();
    }

    @Override
    public List<String> decide(String feedKey, Feeds.Standing standing) {
      return List.of();
    }
  }

  public long arrives(Report report) {
    return stories.add(new Arrival(report, null, "wire", true)).story();
  }

  /** The alert of a story, for a chat that follows a player or gets everything. */
  public Reply alert(ChatId chat, long story, boolean follows) {
    return drawn(chat, Owed.Bundled.NOT, follows ? HAKIMI.key() : "*", story);
  }

  /** Several stories in one message. */
  public Reply bundle(ChatId chat, Owed.Bundled as, long... several) {
    return drawn(chat, as, HAKIMI.key(), several);
  }

  private Reply drawn(ChatId chat, Owed.Bundled as, String why, long... several) {
    var items =
        LongStream.of(several).mapToObj(story -> new Owed.Item(story, story, why, "", false));
    var owed = new Owed(1, chat.toString(), items.toList(), null, 0, as, 1, NOON);
    return alerts.illustrated(owed, alerts.draw(owed).orElseThrow().reply());
  }

  /** What a chat waits for. */
  public List<String> follows(String chat) {
    return subscriptions.wishes().of(chat).stream().map(wish -> wish.target()).toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
