package backheel.platform.telegram.receive;

import backheel.platform.telegram.send.ThrottledLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * A receiver that accepts each update at least once and processes it once: processed updates are
 * remembered, and updates in flight are not confirmed to Telegram, so that after a crash they are
 * delivered again. Each sender has a quota of updates in flight: the surplus of a sender who floods
 * is dropped, and their updates in flight are confirmed, so that a poll returns those of others.
 */
final class TelegramReceiver {
  private static final int MAX_REMEMBERED_IDS = 10_000;

  /** Maximum number of updates in flight; beyond it, no more are fetched. */
  private static final int MAX_IN_FLIGHT = 2_000;

  /** The number of new updates from which a poll counts as full: there are more. */
  private static final int FULL_POLL_SIZE = 50;

  private final Clock clock;
  private final ThrottledLog throttledLog;
  private final PerChatExecutor executor;
  private final ProcessedUpdateLog processed;
  private final Predicate<Update> handler;
  private final Consumer<Update> urgentHandler;
  private final Consumer<Update> rejecter;
  private final UpdateQuotas quotas = new UpdateQuotas();
  private final RecentIds<Integer> seen = new RecentIds<>(MAX_REMEMBERED_IDS);
  private final InFlightUpdates inFlight = new InFlightUpdates(quotas);
  private final Semaphore room = new Semaphore(MAX_IN_FLIGHT);
  private volatile Instant lastUpdate;
  private volatile boolean moreToFetch;

  /**
   * @param urgentHandler called with each update at once; it must be quick
   * @param handler processes an update, in its chat's order; false when it must be delivered again
   * @param rejecter notifies the sender that the quota is exceeded, in the chat's order
   */
  TelegramReceiver(
      Clock clock,
      ThrottledLog throttledLog,
      PerChatExecutor executor,
      ProcessedUpdateLog processed,
      Consumer<Update> urgentHandler,
      Predicate<Update> handler,
      Consumer<Update> rejecter) {
    this.clock = clock;
    this.throttledLog = throttledLog;
    this.executor = executor;
    this.processed = processed;
    this.urgentHandler = urgentHandler;
    this.handler = handler;
    this.rejecter = rejecter;
    this.lastUpdate = clock.instant();
  }

  Instant lastUpdate() {
    return lastUpdate;
  }

  /** Accepts updates; they are processed on other threads. Never throws. */
  // Anything thrown here would silently end the library's polling.
  @SuppressWarnings("CatchingUnchecked")
  void receive(List<Update> updates) {
    lastUpdate = clock.instant();
    int fresh = 0;
    for (var update : updates) {
      try {
        if (seen.isNew(update.getUpdateId())) {
          fresh++;
          dispatch(update);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable e) {
        throttledLog.error("an update", e);
      }
    }
    moreToFetch = fresh >= FULL_POLL_SIZE;
  }

  /** Returns the number of the first update that Telegram has to keep. */
  int firstToKeep(int last) {
    return inFlight.firstToKeep(last);
  }

  /**
   * Waits until nothing is in flight, at most for the given time; not at all while there is more to
   * fetch.
   */
  void awaitHandled(Duration timeout) {
    if (!moreToFetch) {
      inFlight.awaitAll(timeout);
    }
  }

  /** Waits until an update has been processed; returns false when that takes longer. */
  boolean awaitHandled(int update, Duration timeout) {
    return inFlight.await(update, timeout);
  }

  private void dispatch(Update update) throws InterruptedException {
    switch (quotas.admit(update)) {
      case ADMITTED -> submit(update);
      case REJECTED_WITH_NOTICE -> {
        urgentHandler.accept(update);
        var unused = executor.submit(PerChatExecutor.keyOf(update), () -> reject(update));
      }
      case REJECTED -> {}
    }
  }

  private void submit(Update update) throws InterruptedException {
    room.acquire();
    var done = new CompletableFuture<Void>();
    inFlight.add(update, done);
    boolean handed = false;
    try {
      urgentHandler.accept(update);
      var unused = executor.submit(PerChatExecutor.keyOf(update), () -> handle(update, done));
      handed = true;
    } finally {
      if (!handed) {
        finish(update, done, true);
      }
    }
  }

  @SuppressWarnings("CatchingUnchecked")
  private void reject(Update update) {
    try {
      rejecter.accept(update);
    } catch (Throwable e) {
      throttledLog.error("an update too many", e);
    }
  }

  private void handle(Update update, CompletableFuture<Void> done) {
    int number = update.getUpdateId();
    // An inline query of a previous run is obsolete: the person has typed on.
    boolean keeps = !update.hasInlineQuery();
    boolean known = keeps && processed.contains(number);
    boolean dealtWith = known || handled(update);
    // The next poll may confirm it at once: storing it matters only until then.
    finish(update, done, dealtWith);
    if (keeps && !known && dealtWith) {
      processed.add(number);
    }
  }

  @SuppressWarnings("CatchingUnchecked")
  private boolean handled(Update update) {
    try {
      return handler.test(update);
    } catch (Throwable e) {
      throttledLog.error("an update", e);
      return true;
    }
  }

  /** Releases an update. An unprocessed one is not confirmed for the rest of this run. */
  private void finish(Update update, CompletableFuture<Void> done, boolean dealtWith) {
    room.release();
    quotas.release(update);
    if (dealtWith) {
      inFlight.remove(update);
      done.complete(null);
    } else {
      done.completeExceptionally(
          new IllegalStateException("stopped before the update was processed"));
    }
  }
}
