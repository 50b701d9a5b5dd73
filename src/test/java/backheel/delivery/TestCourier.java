package backheel.delivery;

import backheel.chat.Platform;
import backheel.football.Catalogue;
import backheel.message.AlertRenderer;
import backheel.store.chat.Chats;
import backheel.store.database.Database;
import backheel.store.match.ImportedFootballData;
import backheel.store.outbox.Outbox;
import backheel.store.story.StoryLookup;
import java.time.Clock;

/** A courier put together as in the application, but with the test's clock. */
public final class TestCourier implements AutoCloseable {
  private final Courier courier;

  private TestCourier(Courier courier) {
    this.courier = courier;
  }

  public static TestCourier of(
      Platform platform, Database database, StoryLookup stories, Chats chats, Clock clock) {
    var stores =
        new CourierGroup.Stores(
            database,
            Outbox.of(database, clock),
            chats,
            stories,
            new ImportedFootballData(database));
    return new TestCourier(
        CourierGroup.courier(
            platform,
            stores,
            stores.policy(),
            new AlertRenderer(stories, chats, Catalogue.bundled(), clock),
            new ClockExecutor(clock),
            clock));
  }

  public void start() {
    courier.start();
  }

  public void wake() {
    courier.wake();
  }

  public int inFlight() {
    return courier.inFlight();
  }

  @Override
  public void close() {
    courier.close();
  }
}
