package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.delivery.pace.RateLimiter;
import backheel.store.database.StorageException;
import backheel.store.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main loop of a courier without its thread: marks messages left unfinished by the previous
 * run, then repeats delivery rounds.
 */
final class DeliveryLoop {
  static final Duration STORAGE_RETRY_DELAY = Duration.ofSeconds(2);

  /** Largest backward step of the clock that is ignored as harmless. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  /** Longest window over which any platform counts the messages sent to a chat. */
  private static final Duration RATE_LIMIT_WINDOW = Duration.ofMinutes(1);

  private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);

  private final Platform platform;
  private final Outbox outbox;
  private final SentJournal journal;
  private final RateLimiter rateLimiter;
  private final DeliveryScheduler deliveryScheduler;
  private final DeliveryExecutor executor;
  private final Clock clock;
  private boolean recovered;
  private @Nullable Instant lastLook;

  DeliveryLoop(
      Platform platform,
      Outbox outbox,
      SentJournal journal,
      RateLimiter rateLimiter,
      DeliveryScheduler deliveryScheduler,
      DeliveryExecutor executor,
      Clock clock) {
    this.platform = platform;
    this.outbox = outbox;
    this.journal = journal;
    this.rateLimiter = rateLimiter;
    this.deliveryScheduler = deliveryScheduler;
    this.executor = executor;
    this.clock = clock;
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
        recall();
        deliveryScheduler.startRun(outbox.newestId());
        recovered = true;
      }
      followClock();
      return deliveryScheduler.startDue();
    } catch (StorageException e) {
      log.error("Deliveries wait: {}", e.getMessage());
      return STORAGE_RETRY_DELAY;
    } catch (RuntimeException e) {
      log.error("A round of {} ended by a mistake of ours", platform.name(), e);
      return STORAGE_RETRY_DELAY;
    }
  }

  /** Marks messages that the previous run sent, before anything is claimed. */
  private void recordUnfinished() {
    for (var entry : journal.unfinished()) {
      outbox.markSent(entry.toMessage(), entry.message(), entry.editions(), entry.nextInLane());
    }
    journal.clear();
  }

  /** Counts messages sent shortly before the restart towards the platform's limits. */
  private void recall() {
    var now = clock.instant();
    for (var sent : outbox.recentlySent(platform.name(), now.minus(RATE_LIMIT_WINDOW))) {
      var ago = Duration.between(sent.at(), now);
      rateLimiter.recordPast(ChatId.parse(sent.chat()), executor.nanoTime() - ago.toNanos());
    }
  }

  /**
   * Shifts due times back after the clock was set back, so that lanes do not wait for a time that
   * has already passed once.
   */
  private void followClock() {
    var now = clock.instant();
    var latest = lastLook == null ? outbox.lastEndedAt().orElse(now) : lastLook;
    var back = Duration.between(now, latest);
    if (back.compareTo(CLOCK_TOLERANCE) > 0) {
      log.warn("The clock was set back by {} s", back.toSeconds());
      outbox.shiftBack(platform.name(), back);
    }
    lastLook = now;
  }
}
