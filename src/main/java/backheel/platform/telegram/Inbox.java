package backheel.platform.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Takes each update at least once and deals with it once: what was dealt with is remembered, and
 * what is still under way is not confirmed to Telegram, so that after a kill it comes again.
 */
final class Inbox {
  private static final int REMEMBERED = 10_000;

  /** Beyond this many updates under way, no more are fetched. */
  private static final int UNDER_WAY = 2_000;

  /** So many old updates may be fetched again with the new ones, of which a poll brings 100. */
  private static final int HELD_BACK = 50;

  private final Clock clock;
  private final Troubles troubles;
  private final Lanes lanes;
  private final Memory memory;
  private final Predicate<Update> ears;
  private final Consumer<Update> atOnce;
  private final Recently<Integer> seen = new Recently<>(REMEMBERED);
  private final ConcurrentSkipListMap<Integer, CompletableFuture<Void>> underWay =
      new ConcurrentSkipListMap<>();
  private final Semaphore room = new Semaphore(UNDER_WAY);
  private volatile Instant lastUpdate;

  /**
   * @param atOnce is told of each update on the spot, and must be quick
   * @param ears deals with an update, in its chat's turn; false when it must be given again
   */
  Inbox(
      Clock clock,
      Troubles troubles,
      Lanes lanes,
      Memory memory,
      Consumer<Update> atOnce,
      Predicate<Update> ears) {
    this.clock = clock;
    this.troubles = troubles;
    this.lanes = lanes;
    this.memory = memory;
    this.atOnce = atOnce;
    this.ears = ears;
    this.lastUpdate = clock.instant();
  }

  Instant lastUpdate() {
    return lastUpdate;
  }

  /** Takes updates in; they are dealt with on other threads. Never throws. */
  // Anything thrown out of here would end the library's polling without a word.
  @SuppressWarnings("CatchingUnchecked")
  void take(List<Update> updates) {
    lastUpdate = clock.instant();
    for (var update : updates) {
      try {
        if (seen.isNew(update.getUpdateId())) {
          handOn(update);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable e) {
        troubles.bug("an update", e);
      }
    }
  }

  /** The number of the first update that Telegram has to keep. */
  int firstToKeep(int last) {
    var oldest = underWay.firstEntry();
    return oldest == null
        ? last + 1
        : Math.min(last + 1, Math.max(oldest.getKey(), last + 1 - HELD_BACK));
  }

  /** Waits until nothing is under way, or for that long. */
  void settle(Duration patience) {
    await(CompletableFuture.allOf(underWay.values().toArray(CompletableFuture[]::new)), patience);
  }

  /**
   * Waits until an update has been dealt with.
   *
   * @return false when it takes longer than that
   */
  boolean settle(int update, Duration patience) {
    var work = underWay.get(update);
    return work == null || await(work, patience);
  }

  private void handOn(Update update) throws InterruptedException {
    room.acquire();
    int number = update.getUpdateId();
    var done = new CompletableFuture<Void>();
    underWay.put(number, done);
    boolean handed = false;
    try {
      atOnce.accept(update);
      var unused = lanes.put(Hearing.lane(update), () -> hear(update, done));
      handed = true;
    } finally {
      if (!handed) {
        over(number, done, true);
      }
    }
  }

  private void hear(Update update, CompletableFuture<Void> done) {
    int number = update.getUpdateId();
    // Whoever types into the void of a former life has typed on.
    boolean keeps = !update.hasInlineQuery();
    boolean known = keeps && memory.has(number);
    boolean dealtWith = known || heard(update);
    // The next poll may confirm it at once: storing it matters only until then.
    over(number, done, dealtWith);
    if (keeps && !known && dealtWith) {
      memory.keep(number);
    }
  }

  @SuppressWarnings("CatchingUnchecked")
  private boolean heard(Update update) {
    try {
      return ears.test(update);
    } catch (Throwable e) {
      troubles.bug("an update", e);
      return true;
    }
  }

  /** What was not dealt with is not confirmed for as long as this life lasts. */
  private void over(int number, CompletableFuture<Void> done, boolean dealtWith) {
    room.release();
    if (dealtWith) {
      underWay.remove(number);
      done.complete(null);
    } else {
      done.completeExceptionally(new IllegalStateException("everything ended before"));
    }
  }

  private static boolean await(CompletableFuture<Void> all, Duration patience) {
    try {
      all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      // Still under way, and told of where it went wrong.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
