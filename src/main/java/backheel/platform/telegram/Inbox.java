package backheel.platform.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes each update once and hands it on. Telegram forgets an update when this returns, so it
 * returns when the updates have been dealt with, or after a short while: one slow chat must not
 * keep all others waiting.
 */
final class Inbox {
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private static final int REMEMBERED = 10_000;

  /** Beyond this many updates under way, no more are fetched. */
  private static final int UNDER_WAY = 2_000;

  private final Clock clock;
  private final Troubles troubles;
  private final Lanes lanes;
  private final Consumer<Update> ears;
  private final Consumer<Update> atOnce;
  private final Recently<Integer> seen = new Recently<>(REMEMBERED);
  private final Semaphore room = new Semaphore(UNDER_WAY);
  private volatile Instant lastUpdate;

  /**
   * @param atOnce is told of each update on the spot, and must be quick
   * @param ears deals with an update, in its chat's turn
   */
  Inbox(
      Clock clock, Troubles troubles, Lanes lanes, Consumer<Update> atOnce, Consumer<Update> ears) {
    this.clock = clock;
    this.troubles = troubles;
    this.lanes = lanes;
    this.atOnce = atOnce;
    this.ears = ears;
    this.lastUpdate = clock.instant();
  }

  Instant lastUpdate() {
    return lastUpdate;
  }

  // Anything thrown out of here would end the library's polling without a word.
  @SuppressWarnings("CatchingUnchecked")
  void take(List<Update> updates) {
    lastUpdate = clock.instant();
    var work = new ArrayList<CompletableFuture<Void>>();
    for (var update : updates) {
      try {
        if (seen.isNew(update.getUpdateId())) {
          work.add(handOn(update));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable e) {
        troubles.bug("an update", e);
      }
    }
    await(CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)));
  }

  private CompletableFuture<Void> handOn(Update update) throws InterruptedException {
    room.acquire();
    boolean handed = false;
    try {
      atOnce.accept(update);
      var done = lanes.put(Hearing.lane(update), () -> hear(update));
      handed = true;
      return done;
    } finally {
      if (!handed) {
        room.release();
      }
    }
  }

  @SuppressWarnings("CatchingUnchecked")
  private void hear(Update update) {
    try {
      ears.accept(update);
    } catch (Throwable e) {
      troubles.bug("an update", e);
    } finally {
      room.release();
    }
  }

  private static void await(CompletableFuture<Void> all) {
    try {
      all.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Under way, and told of where it went wrong: the next updates need not wait for it.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
