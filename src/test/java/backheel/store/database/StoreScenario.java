package backheel.store.database;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.MBAPPE;
import static backheel.testing.Samples.MOROCCO;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.delivery.TestCourier;
import backheel.store.chat.Chats;
import backheel.store.feed.Feeds;
import backheel.store.story.CachedStories;
import backheel.store.story.IncomingReport;
import backheel.store.story.KnownDocument;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Mutes;
import backheel.store.subscription.Subscriptions;
import backheel.story.Report;
import backheel.story.Subject;
import backheel.subscription.Subscription;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few people, a feed, an editor and a courier, each of whom does what the product makes them do
 * when the store fails: people ask again, a feed is visited again, what is owed stays owed.
 */
final class StoreScenario implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SettableClock clock = new SettableClock(NOON);
  private final Telephone telephone = new Telephone();
  private final LongSupplier owed;
  private final CachedStories stories;
  private final Chats chats;
  private final Subscriptions subscriptions;
  private final Mutes mutes;
  private final Feeds feeds;
  private final TestCourier courier;

  /**
   * A town on a database.
   *
   * @param owed how many deliveries are owed by telephone, seen from outside
   */
  StoreScenario(Database database, LongSupplier owed) {
    this.owed = owed;
    stories = new CachedStories(new SqlStories(database, clock));
    chats = new Chats(database, clock);
    feeds = new Feeds(database, clock);
    subscriptions = new Subscriptions(database, clock);
    mutes = new Mutes(database, clock);
    courier = TestCourier.of(telephone, database, stories, chats, clock);
  }

  /** A day of it; the same each time but for what fails. */
  void live() {
    courier.start();
    for (var who : List.of("ann", "gia", "old", "rex", "uma")) {
      follows(new ChatId("tel", who), HAKIMI);
    }
    follows(ChatId.parse("tel:ann"), MOROCCO);
    follows(ChatId.parse("tel:dan"), MOROCCO);
    follows(ChatId.parse("tel:eve"), MBAPPE);
    follows(ChatId.parse("far:zed"), HAKIMI);
    follows(ChatId.parse("far:zed"), MOROCCO);
    ask(() ->
        subscriptions.add(
            ChatId.parse("tel:cid"), Topic.everything(), "", SubscriptionFilter.UNFILTERED));
    ask(() ->
        subscriptions.add(
            ChatId.parse("tel:ann"), new Topic.Feed("second"), "", SubscriptionFilter.UNFILTERED));
    ask(() ->
        mutes.add(
            ChatId.parse("tel:dan"),
            new Topic.OfSubject(MOROCCO.key()),
            NOON.plus(Duration.ofDays(9))));
    ask(() -> chats.setPaused(ChatId.parse("tel:eve"), true));
    telephone.trouble.put("tel:old", new SendResult.Moved(new ChatId("tel", "new")));
    telephone.trouble.put("tel:gia", new SendResult.Gone("blocked"));
    telephone.trouble.put("tel:rex", new SendResult.Refused("too odd"));
    telephone.trouble.put("tel:uma", new SendResult.Unknown("no answer"));
    telephone.trouble.put(
        "tel:cid", new SendResult.TryLater(Duration.ofSeconds(3), SendResult.Scope.CHAT, "busy"));

    visit("first", new IncomingReport(about("r1", HAKIMI), null, "first", true));
    drain();
    visit("first", new IncomingReport(about("r2", MOROCCO), null, "first", true));
    drain();
    ask(() -> stories.merge(1, 2, ChatId.parse("tel:ed"), "the same"));
    ask(() -> stories.undo());
    visit("first", new IncomingReport(about("r3", MBAPPE), 2L, "first", true));
    ask(() -> stories.split(2, List.of("r3"), ChatId.parse("tel:ed"), "another"));
    ask(() -> stories.merge(1, 2, ChatId.parse("tel:ed"), "after all"));
    ask(() -> chats.setPaused(ChatId.parse("tel:eve"), false));
    ask(() -> mutes.remove(ChatId.parse("tel:dan"), new Topic.OfSubject(MOROCCO.key())));
    ask(() -> chats.erase(ChatId.parse("tel:uma")));
    visit(
        "second",
        new IncomingReport(about("r2", MOROCCO), null, "second", true),
        new IncomingReport(about("r4", MOROCCO, MBAPPE), null, "second", true));
    drain();
  }

  private void follows(ChatId chat, Subject subject) {
    ask(() ->
        subscriptions.add(
            chat,
            new Topic.OfSubject(subject.key()),
            subject.name(),
            SubscriptionFilter.UNFILTERED));
  }

  private static Report about(String id, Subject... subjects) {
    return report(id, "Story " + id, NOON, subjects);
  }

  /** What could not be stored is told to whoever asked, who asks again. */
  private static <T extends @Nullable Object> void ask(Supplier<T> request) {
    try {
      var unused = request.get();
    } catch (StorageException e) {
      var unused = request.get();
    }
  }

  private static void ask(Runnable request) {
    ask(() -> {
      request.run();
      return true;
    });
  }

  /** A visit of which not all was stored is made again. */
  private void visit(String source, IncomingReport... brought) {
    ask(() -> {
      for (var incoming : brought) {
        var known = stories.findKnown(incoming.report().id(), null, source);
        if (known.filter(KnownDocument::seenAtSource).isEmpty()) {
          stories.add(incoming);
        }
      }
      feeds.setBookmark(source, brought[brought.length - 1].report().id());
    });
    courier.wake();
  }

  /** Lets time pass until nothing is owed by telephone. */
  private void drain() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    courier.wake();
    while (courier.inFlight() > 0 || owed.getAsLong() > 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still owed: " + owed.getAsLong() + ", told: " + told());
      }
      LockSupport.parkNanos(5_000_000);
      clock.forward(Duration.ofSeconds(1));
      if (courier.inFlight() == 0) {
        courier.wake();
      }
    }
  }

  /** What each chat was told, in order. */
  Map<String, List<String>> told() {
    return new TreeMap<>(telephone.told);
  }

  /** What people see of their own wishes. */
  Map<String, String> wishes() {
    var all = new TreeMap<String, String>();
    for (var who : List.of("ann", "cid", "dan", "eve", "gia", "new", "old", "rex", "uma")) {
      var chat = new ChatId("tel", who);
      all.put(
          who,
          subscriptions.ofChat(chat).stream().map(Subscription::name).sorted().toList()
              + ", feeds "
              + subscriptions.feedSubscriptions(chat)
              + ", muted "
              + mutes.ofChat(chat)
              + ", "
              + chats.settings(chat));
    }
    return all;
  }

  @Override
  public void close() {
    courier.close();
  }

  /** A platform that takes all but what it was told to make trouble with, once each. */
  private static final class Telephone implements Platform {
    final Map<String, SendResult> trouble = new ConcurrentHashMap<>();
    final Map<String, List<String>> told = new ConcurrentHashMap<>();

    @Override
    public String name() {
      return "tel";
    }

    @Override
    public void start(BotEndpoints bot) {}

    @Override
    public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
      return Optional.ofNullable(trouble.remove(to.toString()))
          .orElseGet(() -> {
            told.computeIfAbsent(to.toString(), chat -> new CopyOnWriteArrayList<>())
                .add(reply.blocks().getFirst().plainText());
            return new SendResult.Sent(new MessageRef(to, once.nonce()));
          });
    }

    @Override
    public SendResult edit(MessageRef message, Reply reply) {
      return new SendResult.Sent(message);
    }

    @Override
    public Health health() {
      return new Health(State.UP, "");
    }

    @Override
    public void close() {}
  }
}
