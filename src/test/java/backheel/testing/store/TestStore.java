package backheel.testing.store;

import static backheel.testing.Samples.NOON;

import backheel.store.SubscriptionRepositories;
import backheel.store.chat.ButtonActionStore;
import backheel.store.chat.ChatLookup;
import backheel.store.chat.ChatRegistry;
import backheel.store.chat.ChatSettingsEditor;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.feed.Feeds;
import backheel.store.feed.SourceLicences;
import backheel.store.feed.UnreadableDocuments;
import backheel.store.match.ImportedFootballData;
import backheel.store.outbox.Outbox;
import backheel.store.story.CachedStories;
import backheel.store.story.ReportRepository;
import backheel.store.story.SqlStories;
import backheel.store.story.Stories;
import backheel.store.story.StoryEditor;
import backheel.store.story.StoryHistory;
import backheel.store.story.StoryLookup;
import backheel.store.subscription.DeliveryExplainer;
import backheel.store.subscription.Mutes;
import backheel.store.subscription.Subscriptions;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A new database in a folder, a clock that stands at noon, and the repositories on them. */
public final class TestStore implements AutoCloseable {
  private static final Map<Class<?>, Function<TestStore, Object>> PARTS =
      Map.ofEntries(
          Map.entry(TestStore.class, store -> store),
          Map.entry(Database.class, TestStore::database),
          Map.entry(Clock.class, TestStore::clock),
          Map.entry(SettableClock.class, TestStore::clock),
          Map.entry(SqlStories.class, store -> new SqlStories(store.database, store.clock)),
          Map.entry(CachedStories.class, store -> new CachedStories(store.get(SqlStories.class))),
          Map.entry(Stories.class, store -> store.get(CachedStories.class)),
          Map.entry(StoryLookup.class, store -> store.get(CachedStories.class)),
          Map.entry(ReportRepository.class, store -> store.get(CachedStories.class)),
          Map.entry(StoryEditor.class, store -> store.get(CachedStories.class)),
          Map.entry(
              StoryHistory.class, store -> store.get(SubscriptionRepositories.class).history()),
          Map.entry(
              DeliveryExplainer.class,
              store -> store.get(SubscriptionRepositories.class).explanations()),
          Map.entry(Chats.class, store -> new Chats(store.database, store.clock)),
          Map.entry(ChatLookup.class, store -> store.get(Chats.class)),
          Map.entry(ChatSettingsEditor.class, store -> store.get(Chats.class)),
          Map.entry(ChatRegistry.class, store -> store.get(Chats.class)),
          Map.entry(ManagedChats.class, store -> new ManagedChats(store.database, store.clock)),
          Map.entry(Subscriptions.class, store -> new Subscriptions(store.database, store.clock)),
          Map.entry(Mutes.class, store -> new Mutes(store.database, store.clock)),
          Map.entry(
              SubscriptionRepositories.class,
              store ->
                  SubscriptionRepositories.open(
                      store.database, store.get(Chats.class), store.clock)),
          Map.entry(Outbox.class, store -> Outbox.of(store.database, store.clock)),
          Map.entry(Feeds.class, store -> new Feeds(store.database, store.clock)),
          Map.entry(SourceLicences.class, store -> new SourceLicences(store.database)),
          Map.entry(
              UnreadableDocuments.class,
              store -> new UnreadableDocuments(store.database, store.clock)),
          Map.entry(ImportedFootballData.class, store -> new ImportedFootballData(store.database)),
          Map.entry(
              ButtonActionStore.class,
              store -> new ButtonActionStore(store.database, store.clock)));

  private final Path file;
  private final SettableClock clock = new SettableClock(NOON);
  private final Map<Class<?>, Object> opened = new HashMap<>();
  private Database database;

  public TestStore(Path folder) throws DatabaseUnavailableException {
    file = folder.resolve("test.db");
    database = Database.open(file);
  }

  /** Returns whether a part of this type can be had. */
  static boolean provides(Class<?> type) {
    return PARTS.containsKey(type);
  }

  /** Returns the one part of a type. */
  public <T> T get(Class<T> type) {
    var part = opened.get(type);
    if (part == null) {
      part = Objects.requireNonNull(PARTS.get(type), type::getName).apply(this);
      opened.put(type, part);
    }
    return type.cast(part);
  }

  public Database database() {
    return database;
  }

  public SettableClock clock() {
    return clock;
  }

  /** Closes the database and opens it again, as a restart does; the parts of before are void. */
  public void reopen() throws DatabaseUnavailableException {
    database.close();
    opened.clear();
    database = Database.open(file);
  }

  @Override
  public void close() {
    database.close();
  }
}
