package backheel.testing;

import backheel.answer.command.CommandServices;
import backheel.answer.command.FeedLookup;
import backheel.answer.command.OperatorActions;
import backheel.answer.command.SystemStatusProvider;
import backheel.card.CardRenderer;
import backheel.chat.ChatId;
import backheel.football.Catalogue;
import backheel.message.CardPictureRenderer;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActions;
import backheel.store.chat.Chats;
import backheel.store.feed.Feeds;
import backheel.store.match.ImportedFacts;
import backheel.store.story.CachedStories;
import backheel.testing.store.TestStore;
import java.util.List;
import java.util.function.Consumer;

/** The services of the commands on a test's store; what is not set finds and does nothing. */
public final class TestServices {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  private final TestStore store;
  private FeedLookup feeds = new NoFeeds();
  private SystemStatusProvider status = List::of;
  private Consumer<ChatId> wake = chat -> {};
  private OperatorActions operator = OperatorActions.NONE;

  private TestServices(TestStore store) {
    this.store = store;
  }

  public static TestServices on(TestStore store) {
    return new TestServices(store);
  }

  public TestServices feeds(FeedLookup lookup) {
    feeds = lookup;
    return this;
  }

  public TestServices status(SystemStatusProvider provider) {
    status = provider;
    return this;
  }

  /** Sets who is called when the messages of a chat may go at once. */
  public TestServices onWake(Consumer<ChatId> called) {
    wake = called;
    return this;
  }

  public TestServices operator(OperatorActions actions) {
    operator = actions;
    return this;
  }

  public CommandServices build() {
    return new CommandServices(
        store.get(CachedStories.class),
        store.get(Chats.class),
        store.get(SubscriptionRepositories.class),
        store.get(ImportedFacts.class),
        store.get(ButtonActions.class),
        CATALOGUE,
        feeds,
        status,
        wake::accept,
        operator,
        new CardPictureRenderer(new CardRenderer(CATALOGUE)),
        store.clock());
  }

  /** A lookup that finds no feed anywhere. */
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
}
