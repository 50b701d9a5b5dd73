package backheel.testing.delivery;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.delivery.TestCourier;
import backheel.store.chat.Chats;
import backheel.store.chat.ManagedChats;
import backheel.store.outbox.Outbox;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.store.TestStore;
import backheel.testing.time.Await;
import java.time.Duration;

/**
 * A chat that follows a player, with its owner, and a courier to a real platform. Time passes when
 * a test says so, and each step returns when the courier has done what it can.
 */
public final class DeliveryRun implements AutoCloseable {
  private final TestStore store;
  private final String platform;
  private final TestCourier courier;
  private int stories;

  public DeliveryRun(TestStore store, Platform platform, ChatId chat, ChatId owner) {
    this.store = store;
    this.platform = platform.name();
    store.get(ManagedChats.class).register(chat, "Sample Fans", owner);
    store
        .get(Subscriptions.class)
        .add(chat, new Topic.OfSubject(HAKIMI.key()), HAKIMI.name(), SubscriptionFilter.UNFILTERED);
    courier =
        TestCourier.of(
            platform,
            store.database(),
            store.get(SqlStories.class),
            store.get(Chats.class),
            store.clock());
    courier.start();
  }

  /** A story comes, and is sent or tried. */
  public void arrives(String title) {
    store
        .get(SqlStories.class)
        .add(
            new IncomingReport(
                report("story-" + ++stories, title, NOON, HAKIMI), null, "wire", true));
    settle();
  }

  /** Minutes pass one by one. */
  public void passMinutes(int minutes) {
    for (int i = 0; i < minutes; i++) {
      store.clock().forward(Duration.ofMinutes(1));
      settle();
    }
  }

  public Outbox.Counts counts() {
    return outbox().counts(platform);
  }

  private Outbox outbox() {
    return store.get(Outbox.class);
  }

  private void settle() {
    courier.wake();
    Await.until(
        "the courier",
        () ->
            courier.inFlight() == 0
                && outbox()
                    .nextDue(platform)
                    .map(due -> due.isAfter(store.clock().instant()))
                    .orElse(true));
  }

  @Override
  public void close() {
    courier.close();
  }
}
