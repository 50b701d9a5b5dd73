package backheel;

import backheel.store.Lanes;
import backheel.store.StoreFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done now and then: deliveries that ended long ago are dropped. */
final class Housekeeping implements AutoCloseable {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private final Lanes lanes;
  private final Clock clock;
  private final ScheduledExecutorService broom =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  Housekeeping(Lanes lanes, Clock clock) {
    this.lanes = lanes;
    this.clock = clock;
  }

  void start() {
    var job = broom.scheduleWithFixedDelay(this::sweep, 10, 10, TimeUnit.MINUTES);
    log.debug("housekeeping begins in {} s", job.getDelay(TimeUnit.SECONDS));
  }

  private void sweep() {
    try {
      int dropped = lanes.dropEnded(clock.instant().minus(KEPT));
      log.debug("dropped {} deliveries that ended more than {} ago", dropped, KEPT);
    } catch (StoreFailure e) {
      log.warn("Old deliveries could not be dropped: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    broom.shutdownNow();
  }
}
