package backheel.platform.telegram.receive;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.telegram.telegrambots.meta.api.objects.Update;

/** The updates in flight, in the order of their numbers. */
final class InFlightUpdates {
  /**
   * Maximum number of old updates that may be fetched again with the new ones; a poll returns at
   * most 100.
   */
  private static final int MAX_UNCONFIRMED_PER_POLL = 50;

  /**
   * Maximum number of one sender's updates that are awaited before their receipt is confirmed to
   * Telegram.
   */
  private static final int MAX_AWAITED_PER_SENDER = 4;

  private final UpdateQuotas quotas;
  private final ConcurrentSkipListMap<Integer, PendingUpdate> byNumber =
      new ConcurrentSkipListMap<>();

  InFlightUpdates(UpdateQuotas quotas) {
    this.quotas = quotas;
  }

  void add(Update update, CompletableFuture<Void> done) {
    byNumber.put(update.getUpdateId(), new PendingUpdate(UpdateQuotas.sender(update), done));
  }

  void remove(Update update) {
    byNumber.remove(update.getUpdateId());
  }

  /** Returns the number of the first update that Telegram has to keep. */
  int firstToKeep(int last) {
    return byNumber.entrySet().stream()
        .filter(one -> !quotas.isFlooding(one.getValue().sender()))
        .findFirst()
        .map(oldest ->
            Math.min(last + 1, Math.max(oldest.getKey(), last + 1 - MAX_UNCONFIRMED_PER_POLL)))
        .orElse(last + 1);
  }

  /** Waits until nothing is in flight, at most for the given time. */
  void awaitAll(Duration timeout) {
    var awaited =
        byNumber.values().stream()
            .filter(pendingUpdate -> !quotas.isFlooding(pendingUpdate.sender()))
            .map(PendingUpdate::done)
            .toArray(CompletableFuture[]::new);
    await(CompletableFuture.allOf(awaited), timeout);
  }

  /**
   * Waits until an update has been processed; the updates of a sender who has many in flight are
   * not awaited, or they would occupy all connections on which Telegram delivers updates.
   *
   * @return false when that takes longer than {@code timeout}
   */
  boolean await(int update, Duration timeout) {
    var pendingUpdate = byNumber.get(update);
    return pendingUpdate == null
        || quotas.inFlight(pendingUpdate.sender()) > MAX_AWAITED_PER_SENDER
        || await(pendingUpdate.done(), timeout);
  }

  private static boolean await(CompletableFuture<Void> all, Duration timeout) {
    try {
      all.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      // Still in flight, or failed and already logged.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
