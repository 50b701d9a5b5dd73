package backheel.delivery;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.store.chat.Chats;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.outbox.Outbox;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import backheel.testing.delivery.FakePlatform;
import backheel.testing.store.StoreExtension;
import backheel.testing.store.TestStore;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The machine's clock is set, forwards and back: nobody is told twice, and nobody waits for it. */
@ExtendWith(StoreExtension.class)
class ClockJumpsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final FakePlatform platform = new FakePlatform();
  private final TestStore store;
  private final SettableClock clock;
  private TestCourier courier;

  ClockJumpsTest(TestStore store) {
    this.store = store;
    clock = store.clock();
    courier = courier();
    store
        .get(Subscriptions.class)
        .add(
            new ChatId("fake", "ann"),
            new Topic.OfSubject(HAKIMI.key()),
            HAKIMI.name(),
            SubscriptionFilter.UNFILTERED);
    courier.start();
  }

  private TestCourier courier() {
    return TestCourier.of(
        platform, store.database(), store.get(SqlStories.class), store.get(Chats.class), clock);
  }

  private Outbox outbox() {
    return store.get(Outbox.class);
  }

  @AfterEach
  void close() {
    courier.close();
  }

  private void arrives(String title) {
    store
        .get(SqlStories.class)
        .add(new IncomingReport(report(title, title, NOON, HAKIMI), null, "wire", true));
    courier.wake();
  }

  private void awaitTold(String... titles) {
    Await.until(
        "told",
        () -> {
          // Time goes on, and is looked at now and then.
          clock.forward(Duration.ofSeconds(1));
          courier.wake();
          return platform.titlesIn("ann").equals(List.of(titles));
        });
    Await.until("marked", () -> outbox().counts("fake").pending() == 0 && courier.inFlight() == 0);
  }

  @Test
  void clockSetBackAnHourDelaysNoMessage() {
    arrives("a");
    awaitTold("a");

    clock.forward(HOUR.negated());
    arrives("b");

    awaitTold("a", "b");
  }

  @Test
  void clockSetBackDuringARestartDelaysNoMessage() throws DatabaseUnavailableException {
    arrives("a");
    awaitTold("a");
    courier.close();

    clock.forward(HOUR.negated());
    store.reopen();
    courier = courier();
    courier.start();
    arrives("b");

    awaitTold("a", "b");
  }

  @Test
  void delayOfAChatStaysTheSameWhenTheClockIsSetBack() {
    platform.next(new SendResult.TryLater(Duration.ofMinutes(5), SendResult.Scope.CHAT, "busy"));
    arrives("a");
    Await.until(
        "asked to wait", () -> outbox().nextDue("fake").orElseThrow().isAfter(clock.instant()));

    var due = outbox().nextDue("fake").orElseThrow().minus(HOUR);
    clock.forward(HOUR.negated());
    courier.wake();
    Await.until("moved with the clock", () -> outbox().nextDue("fake").orElseThrow().equals(due));
    assertThat(platform.arrived()).isEmpty();

    clock.forward(Duration.ofMinutes(5).plusSeconds(1));
    courier.wake();
    awaitTold("a");
  }

  @Test
  void delayOfAPlatformStaysTheSameWhenTheClockIsSetBack() {
    platform.next(new SendResult.TryLater(Duration.ofMinutes(1), SendResult.Scope.PLATFORM, "429"));
    arrives("a");
    Await.until(
        "asked to wait", () -> outbox().nextDue("fake").orElseThrow().isAfter(clock.instant()));

    clock.forward(HOUR.negated());
    courier.wake();
    var due = NOON.minus(HOUR).plus(Duration.ofMinutes(1));
    Await.until("moved with the clock", () -> outbox().nextDue("fake").orElseThrow().equals(due));
    clock.forward(Duration.ofMinutes(1));
    courier.wake();

    awaitTold("a");
  }

  @Test
  void clockMovedADayForwardAndBackRepeatsNothing() {
    arrives("a");
    awaitTold("a");

    clock.forward(Duration.ofDays(1));
    arrives("b");
    awaitTold("a", "b");
    clock.forward(Duration.ofDays(-1));
    arrives("c");

    awaitTold("a", "b", "c");
  }
}
