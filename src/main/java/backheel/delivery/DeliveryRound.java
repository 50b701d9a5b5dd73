package backheel.delivery;

import backheel.store.database.StorageException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A round of a courier: the first marks the messages that the previous run left unfinished, each
 * sends what is due.
 */
final class DeliveryRound {
  static final Duration STORAGE_RETRY_DELAY = Duration.ofSeconds(2);

  /** Largest backward step of the clock that is ignored as harmless. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  /** Longest window over which any platform counts the messages sent to a chat. */
  private static final Duration RATE_LIMIT_WINDOW = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(DeliveryRound.class);

  private final DeliveryServices services;
  private final DeliveryDispatcher deliveryDispatcher;
  private boolean recovered;
  private @Nullable Instant lastRoundAt;

  DeliveryRound(DeliveryServices services, DeliveryDispatcher deliveryDispatcher) {
    this.services = services;
    this.deliveryDispatcher = deliveryDispatcher;
  }

  /**
   * Runs one round.
   *
   * @return the time until there is more to do, unless something happens earlier
   */
  Duration runOnce() {
    try {
      if (!recovered) {
        recordUnfinished();
        countRecentlySent();
        deliveryDispatcher.startRun(services.outbox().newestId());
        recovered = true;
      }
      followClock();
      return deliveryDispatcher.startDue();
    } catch (StorageException e) {
      log.error("Deliveries wait: {}", e.getMessage());
      return STORAGE_RETRY_DELAY;
    } catch (RuntimeException e) {
      log.error("A delivery round of {} failed because of a bug", services.platform().name(), e);
      return STORAGE_RETRY_DELAY;
    }
  }

  /** Marks messages that the previous run sent, before anything is claimed. */
  private void recordUnfinished() {
    var outbox = services.outbox();
    for (var entry : services.journal().unfinished()) {
      outbox.markSent(entry.toMessage(), entry.message(), entry.editions(), entry.nextInLane());
    }
    services.journal().clear();
  }

  /** Counts messages sent shortly before the restart towards the platform's limits. */
  private void countRecentlySent() {
    var now = services.clock().instant();
    var since = now.minus(RATE_LIMIT_WINDOW);
    for (var sent : services.outbox().recentlySent(services.platform().name(), since)) {
      long at = services.executor().nanoTime() - Duration.between(sent.at(), now).toNanos();
      services.rateLimiter().recordPast(sent.chat(), at);
    }
  }

  /**
   * Shifts due times back after the clock was set back, so that lanes do not wait for a time that
   * has already passed once.
   */
  private void followClock() {
    var now = services.clock().instant();
    var latest = lastRoundAt == null ? services.outbox().lastEndedAt().orElse(now) : lastRoundAt;
    var back = Duration.between(now, latest);
    if (back.compareTo(CLOCK_TOLERANCE) > 0) {
      log.warn("The clock was set back by {} s", back.toSeconds());
      services.outbox().shiftBack(services.platform().name(), back);
    }
    lastRoundAt = now;
  }
}
