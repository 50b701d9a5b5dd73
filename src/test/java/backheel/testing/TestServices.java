package backheel.testing;

import backheel.answer.command.CommandServices;
import backheel.answer.command.FeedRegistry;
import backheel.answer.command.StoryModerationActions;
import backheel.answer.command.SystemStatusProvider;
import backheel.card.CardRenderer;
import backheel.chat.ChatId;
import backheel.football.Catalogue;
import backheel.message.LocalizedCardRenderer;
import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActionStore;
import backheel.store.chat.Chats;
import backheel.store.match.ImportedFootballData;
import backheel.store.story.CachedStories;
import backheel.testing.store.TestStore;
import java.util.List;
import java.util.function.Consumer;

/** The services of the commands on a test's store; what is not set finds and does nothing. */
public final class TestServices {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  private final TestStore store;
  private FeedRegistry feeds = new NoFeeds();
  private SystemStatusProvider status = List::of;
  private Consumer<ChatId> wake = chat -> {};
  private StoryModerationActions operator = StoryModerationActions.NONE;

  private TestServices(TestStore store) {
    this.store = store;
  }

  public static TestServices on(TestStore store) {
    return new TestServices(store);
  }

  public TestServices feeds(FeedRegistry lookup) {
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

  public TestServices operator(StoryModerationActions actions) {
    operator = actions;
    return this;
  }

  public CommandServices build() {
    return new CommandServices(
        store.get(CachedStories.class),
        store.get(Chats.class),
        store.get(SubscriptionRepositories.class),
        store.get(ImportedFootballData.class),
        store.get(ButtonActionStore.class),
        CATALOGUE,
        feeds,
        status,
        wake::accept,
        operator,
        new LocalizedCardRenderer(new CardRenderer(CATALOGUE)),
        store.clock());
  }
}
