package backheel.delivery;

import static backheel.testing.Samples.HAKIMI;
import static backheel.testing.Samples.NOON;
import static backheel.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.outbox.Outbox;
import backheel.store.story.IncomingReport;
import backheel.store.story.SqlStories;
import backheel.store.subscription.Subscriptions;
import backheel.testing.delivery.FakePlatform;
import backheel.testing.time.Await;
import backheel.testing.time.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine's clock is set, forwards and back: nobody is told twice, and nobody waits for it. */
@SuppressWarnings("NullAway.Init")
class ClockJumpsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private final FakePlatform platform = new FakePlatform();
  private Database database;
  private Outbox outbox;
  private TestCourier courier;

  @BeforeEach
  void open() throws DatabaseUnavailableException {
    database = Database.open(folder.resolve("test.db"));
    outbox = Outbox.of(database, clock);
    courier =
        TestCourier.of(
            platform,
            database,
            new SqlStories(database, clock),
            new backheel.store.chat.Chats(database, clock),
            clock);
    new Subscriptions(database, clock)
        .follow(ChatId.parse("fake:ann"), HAKIMI.key(), HAKIMI.name());
    courier.start();
  }

  @AfterEach
  void close() {
    courier.close();
    database.close();
  }

  private void arrives(String title) {
    new SqlStories(database, clock)
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
    Await.until("marked", () -> outbox.counts("fake").pending() == 0 && courier.inFlight() == 0);
  }

  @Test
  void aClockSetBackAnHourHoldsNobodyUp() {
    arrives("a");
    awaitTold("a");

    clock.forward(HOUR.negated());
    arrives("b");

    awaitTold("a", "b");
  }

  @Test
  void aClockSetBackWhileWeWereAwayHoldsNobodyUp() throws DatabaseUnavailableException {
    arrives("a");
    awaitTold("a");
    close();

    clock.forward(HOUR.negated());
    open();
    arrives("b");

    awaitTold("a", "b");
  }

  @Test
  void whoWasToWaitWaitsAsLongAsBeforeAndNoLonger() {
    platform.next(new SendResult.TryLater(Duration.ofMinutes(5), SendResult.Scope.CHAT, "busy"));
    arrives("a");
    Await.until(
        "asked to wait", () -> outbox.nextDue("fake").orElseThrow().isAfter(clock.instant()));

    var due = outbox.nextDue("fake").orElseThrow().minus(HOUR);
    clock.forward(HOUR.negated());
    courier.wake();
    Await.until("moved with the clock", () -> outbox.nextDue("fake").orElseThrow().equals(due));
    assertThat(platform.arrived()).isEmpty();

    clock.forward(Duration.ofMinutes(5).plusSeconds(1));
    courier.wake();
    awaitTold("a");
  }

  @Test
  void aPlatformThatWasToBeLeftAloneIsNotLeftAloneForAnHourMore() {
    platform.next(new SendResult.TryLater(Duration.ofMinutes(1), SendResult.Scope.PLATFORM, "429"));
    arrives("a");
    Await.until(
        "asked to wait", () -> outbox.nextDue("fake").orElseThrow().isAfter(clock.instant()));

    clock.forward(HOUR.negated());
    courier.wake();
    var due = NOON.minus(HOUR).plus(Duration.ofMinutes(1));
    Await.until("moved with the clock", () -> outbox.nextDue("fake").orElseThrow().equals(due));
    clock.forward(Duration.ofMinutes(1));
    courier.wake();

    awaitTold("a");
  }

  @Test
  void aDayForwardAndBackTellsEverythingOnce() {
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
