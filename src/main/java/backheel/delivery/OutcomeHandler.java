package backheel.delivery;

import backheel.chat.SendResult;
import backheel.message.MessageRenderer;
import backheel.store.outbox.OutgoingMessage;
import java.time.Duration;
import java.util.List;

/** A handler of send results: performs and stores the consequence of each outcome. */
final class OutcomeHandler {
  private final DeliveryServices services;
  private final FailureHandler failures;
  private final RetryingOutcomeWriter storage;

  /** Highest id of the messages queued before this run began. */
  private volatile long previousRunMaxId;

  OutcomeHandler(DeliveryServices services, SendFailureListener listener) {
    this.services = services;
    this.failures = new FailureHandler(services, listener);
    this.storage = new RetryingOutcomeWriter(services);
  }

  /**
   * Begins a run, in which deliveries up to this id may already have been tried by the previous
   * run.
   */
  void startRun(long newest) {
    previousRunMaxId = newest;
  }

  /** Stops retrying; outcomes that cannot be stored now are left to the next run. */
  void stopRetrying() {
    storage.stopRetrying();
  }

  /**
   * Returns the time for which nothing is to be sent to the platform because it is out of order.
   */
  Duration heldFor(long now) {
    return failures.heldFor(now);
  }

  /**
   * Handles the outcome of a message.
   *
   * @param over callback run once the outcome is stored, however long that takes
   */
  void handle(
      OutgoingMessage message,
      MessageRenderer.Rendered rendered,
      SendResult outcome,
      Runnable over) {
    failures.count(message, outcome);
    if (outcome instanceof SendResult.Sent(var ref)) {
      var gap = services.platform().rateLimit(ref.chat()).minimumGap();
      var next = services.clock().instant().plus(gap);
      var editions = visibleEditions(message, rendered.editions());
      var entry = SentJournal.Entry.of(message, editions, ref.id(), next);
      if (!message.isEdit()) {
        services.journal().recordSent(entry);
      }
      storage.store(
          message,
          () -> {
            services.outbox().markSent(message, ref.id(), editions, next);
            services.journal().recordStored(entry);
          },
          over);
    } else {
      storage.store(message, () -> failures.handle(message, outcome), over);
    }
  }

  /**
   * Returns the editions that the chat sees. On a platform that deduplicates, an earlier attempt
   * may be displayed as it was rendered then: it counts as the first edition, and is edited if
   * there are later ones.
   */
  private List<Long> visibleEditions(OutgoingMessage message, List<Long> rendered) {
    boolean tried = message.attempts() > 0 || message.id() <= previousRunMaxId;
    return services.platform().deduplicatesSends() && !message.isEdit() && tried
        ? rendered.stream().map(edition -> 0L).toList()
        : rendered;
  }
}
