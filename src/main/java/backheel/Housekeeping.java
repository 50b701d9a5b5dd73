package backheel;

import backheel.store.chat.ButtonActionStore;
import backheel.store.database.ErasedDataScrubber;
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
  private final ButtonActionStore buttonActionStore;
  private final ErasedDataScrubber erasedDataScrubber;
  private final Clock clock;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  Housekeeping(
      Outbox outbox,
      Feeds feeds,
      ButtonActionStore buttonActionStore,
      ErasedDataScrubber erasedDataScrubber,
      Clock clock) {
    this.outbox = outbox;
    this.feeds = feeds;
    this.erasedDataScrubber = erasedDataScrubber;
    this.buttonActionStore = buttonActionStore;
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
      int buttons = buttonActionStore.deleteExpired();
      log.debug("dropped the long actions of {} buttons", buttons);
      erasedDataScrubber.scrubIfDue();
    } catch (StorageException e) {
      log.warn("Old deliveries and buttons could not be dropped: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
