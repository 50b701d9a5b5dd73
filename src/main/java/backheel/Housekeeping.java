package backheel;

import backheel.store.chat.ButtonActions;
import backheel.store.database.DatabaseScrubber;
import backheel.store.database.StorageException;
import backheel.store.feed.Feeds;
import backheel.store.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The periodic cleanup, which deletes old deliveries, expired button actions and feeds without
 * subscribers, and overwrites erased data.
 */
final class Housekeeping implements AutoCloseable {
  private static final Duration DELIVERY_RETENTION = Duration.ofDays(30);
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private final Outbox outbox;
  private final Feeds feeds;
  private final ButtonActions buttonActions;
  private final DatabaseScrubber databaseScrubber;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  Housekeeping(
      Outbox outbox,
      Feeds feeds,
      ButtonActions buttonActions,
      DatabaseScrubber databaseScrubber,
      Clock clock) {
    this.outbox = outbox;
    this.feeds = feeds;
    this.databaseScrubber = databaseScrubber;
    this.buttonActions = buttonActions;
    this.clock = clock;
  }

  void start() {
    var job = executor.scheduleWithFixedDelay(this::cleanUp, 10, 10, TimeUnit.MINUTES);
    log.debug("housekeeping begins in {} s", job.getDelay(TimeUnit.SECONDS));
  }

  void cleanUp() {
    try {
      int dropped = outbox.deleteEnded(clock.instant().minus(DELIVERY_RETENTION));
      log.debug("dropped {} deliveries that ended more than {} ago", dropped, DELIVERY_RETENTION);
      int unwanted = feeds.deleteUnused();
      log.debug("dropped {} feeds that no chat gets any more", unwanted);
      int buttons = buttonActions.deleteExpired();
      log.debug("dropped the long actions of {} buttons", buttons);
      databaseScrubber.scrubIfDue();
    } catch (StorageException e) {
      log.warn("Old deliveries and buttons could not be dropped: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
