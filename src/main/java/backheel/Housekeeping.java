package backheel;

import backheel.store.Feeds;
import backheel.store.Lanes;
import backheel.store.LongActions;
import backheel.store.Scrubbing;
import backheel.store.StoreFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be done now and then: deliveries and buttons of long ago and feeds that nobody gets
 * are dropped, and what was erased is overwritten.
 */
final class Housekeeping implements AutoCloseable {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private final Lanes lanes;
  private final Feeds feeds;
  private final LongActions longActions;
  private final Scrubbing scrubbing;
  private final Clock clock;
  private final ScheduledExecutorService broom =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  Housekeeping(
      Lanes lanes, Feeds feeds, LongActions longActions, Scrubbing scrubbing, Clock clock) {
    this.lanes = lanes;
    this.feeds = feeds;
    this.scrubbing = scrubbing;
    this.longActions = longActions;
    this.clock = clock;
  }

  void start() {
    var job = broom.scheduleWithFixedDelay(this::sweep, 10, 10, TimeUnit.MINUTES);
    log.debug("housekeeping begins in {} s", job.getDelay(TimeUnit.SECONDS));
  }

  void sweep() {
    try {
      int dropped = lanes.dropEnded(clock.instant().minus(KEPT));
      log.debug("dropped {} deliveries that ended more than {} ago", dropped, KEPT);
      int unwanted = feeds.dropUnwanted();
      log.debug("dropped {} feeds that no chat gets any more", unwanted);
      int buttons = longActions.dropOld();
      log.debug("dropped the long actions of {} buttons", buttons);
      scrubbing.whenDue();
    } catch (StoreFailure e) {
      log.warn("Old deliveries and buttons could not be dropped: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    broom.shutdownNow();
  }
}
