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
 * what is still under way is not confirmed to Telegram, so that after a kill it comes again. Each
 * sender has a share of what may be under way: the surplus of one who floods is let go, and what is
 * under way of theirs is confirmed, so that a poll brings what others say.
 */
final class Inbox {
  private static final int REMEMBERED = 10_000;

  /** Beyond this many updates under way, no more are fetched. */
  private static final int UNDER_WAY = 2_000;

  /** So many old updates may be fetched again with the new ones, of which a poll brings 100. */
  private static final int HELD_BACK = 50;

  /** A poll that brought so many new ones was full: there are more. */
  private static final int FULL = 50;

  /** So many of one sender's updates are waited for before Telegram is told that they arrived. */
  private static final int WAITED_FOR = 4;

  private final Clock clock;
  private final Troubles troubles;
  private final Lanes lanes;
  private final Memory memory;
  private final Predicate<Update> ears;
  private final Consumer<Update> atOnce;
  private final Consumer<Update> declining;
  private final Crowd crowd = new Crowd();
  private final Recently<Integer> seen = new Recently<>(REMEMBERED);
  private final ConcurrentSkipListMap<Integer, Work> underWay = new ConcurrentSkipListMap<>();
  private final Semaphore room = new Semaphore(UNDER_WAY);
  private volatile Instant lastUpdate;
  private volatile boolean behind;

  /** An update that is being dealt with. */
  private record Work(long sender, CompletableFuture<Void> done) {}

  /**
   * @param atOnce is told of each update on the spot, and must be quick
   * @param ears deals with an update, in its chat's turn; false when it must be given again
   * @param declining says that it was too much, in the chat's turn
   */
  Inbox(
      Clock clock,
      Troubles troubles,
      Lanes lanes,
      Memory memory,
      Consumer<Update> atOnce,
      Predicate<Update> ears,
      Consumer<Update> declining) {
    this.clock = clock;
    this.troubles = troubles;
    this.lanes = lanes;
    this.memory = memory;
    this.atOnce = atOnce;
    this.ears = ears;
    this.declining = declining;
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
    int fresh = 0;
    for (var update : updates) {
      try {
        if (seen.isNew(update.getUpdateId())) {
          fresh++;
          handOn(update);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Throwable e) {
        troubles.bug("an update", e);
      }
    }
    behind = fresh >= FULL;
  }

  /** The number of the first update that Telegram has to keep. */
  int firstToKeep(int last) {
    return underWay.entrySet().stream()
        .filter(one -> !crowd.isFlooding(one.getValue().sender()))
        .findFirst()
        .map(oldest -> Math.min(last + 1, Math.max(oldest.getKey(), last + 1 - HELD_BACK)))
        .orElse(last + 1);
  }

  /** Waits until nothing is under way, or for that long; not at all while more is to be fetched. */
  void settle(Duration patience) {
    if (!behind) {
      var waited =
          underWay.values().stream()
              .filter(work -> !crowd.isFlooding(work.sender()))
              .map(Work::done)
              .toArray(CompletableFuture[]::new);
      await(CompletableFuture.allOf(waited), patience);
    }
  }

  /**
   * Waits until an update has been dealt with; those of a sender who has many under way are not
   * waited for, or they would take up all the lines on which Telegram brings updates.
   *
   * @return false when it takes longer than that
   */
  boolean settle(int update, Duration patience) {
    var work = underWay.get(update);
    return work == null
        || crowd.underWay(work.sender()) > WAITED_FOR
        || await(work.done(), patience);
  }

  private void handOn(Update update) throws InterruptedException {
    switch (crowd.enter(update)) {
      case IN -> begin(update);
      case TURNED_AWAY_WITH_A_WORD -> {
        atOnce.accept(update);
        var unused = lanes.put(Hearing.lane(update), () -> decline(update));
      }
      case TURNED_AWAY -> {}
    }
  }

  private void begin(Update update) throws InterruptedException {
    room.acquire();
    int number = update.getUpdateId();
    var done = new CompletableFuture<Void>();
    underWay.put(number, new Work(Crowd.sender(update), done));
    boolean handed = false;
    try {
      atOnce.accept(update);
      var unused = lanes.put(Hearing.lane(update), () -> hear(update, done));
      handed = true;
    } finally {
      if (!handed) {
        over(update, done, true);
      }
    }
  }

  @SuppressWarnings("CatchingUnchecked")
  private void decline(Update update) {
    try {
      declining.accept(update);
    } catch (Throwable e) {
      troubles.bug("an update too many", e);
    }
  }

  private void hear(Update update, CompletableFuture<Void> done) {
    int number = update.getUpdateId();
    // Whoever types into the void of a former life has typed on.
    boolean keeps = !update.hasInlineQuery();
    boolean known = keeps && memory.has(number);
    boolean dealtWith = known || heard(update);
    // The next poll may confirm it at once: storing it matters only until then.
    over(update, done, dealtWith);
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
  private void over(Update update, CompletableFuture<Void> done, boolean dealtWith) {
    room.release();
    crowd.leave(update);
    if (dealtWith) {
      underWay.remove(update.getUpdateId());
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
