package backheel.delivery;

import backheel.store.database.StorageException;
import backheel.store.outbox.OutgoingMessage;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The storing of outcomes, retried until it succeeds; meanwhile the message's permit and its lane
 * are held, so that it is not sent again.
 */
final class RetryingOutcomeWriter {
  private static final Duration STORAGE_RETRY_DELAY = Duration.ofSeconds(1);
  private static final Duration BUG_RETRY_DELAY = Duration.ofSeconds(60);
  private static final Logger log = LoggerFactory.getLogger(RetryingOutcomeWriter.class);

  private final DeliveryServices services;
  private volatile boolean stopping;

  RetryingOutcomeWriter(DeliveryServices services) {
    this.services = services;
  }

  /** Stops retrying; outcomes that cannot be stored now are left to the next run. */
  void stopRetrying() {
    stopping = true;
  }

  /**
   * Stores an outcome.
   *
   * @param over callback run once the outcome is stored
   */
  void store(OutgoingMessage message, Runnable change, Runnable over) {
    try {
      change.run();
    } catch (StorageException e) {
      if (stopping) {
        // The next run learns of it from the journal, or sends the message again.
        over.run();
        return;
      }
      log.error(
          "The outcome of delivery {} could not be stored yet: {}", message.id(), e.getMessage());
      services.executor().schedule(STORAGE_RETRY_DELAY, () -> store(message, change, over));
      return;
    } catch (RuntimeException e) {
      log.error("Delivery {} failed because of a bug", message.id(), e);
      var until = services.clock().instant().plus(BUG_RETRY_DELAY);
      store(message, () -> services.outbox().retryLater(message, until, e.toString()), over);
      return;
    }
    over.run();
  }
}
