package backheel.subscription;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Platform;
import backheel.chat.SendKey;
import backheel.store.Chats;
import backheel.store.Lanes;
import backheel.store.Owed;
import backheel.store.StoreFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what is owed on one platform to its chats: each lane in order, one delivery at a time, at
 * the platform's pace. A delivery's permit is held until its end is stored, so that a kill can
 * repeat no more deliveries than there are permits.
 */
public final class Courier implements AutoCloseable {
  /** Rate times round trip: 30 a second at 0.2 s. */
  private static final int PERMITS = 6;

  private static final int LANES_AT_ONCE = 200;
  private static final Duration LONGEST_NAP = Duration.ofSeconds(20);

  /** A clock that goes back by less does no harm. */
  private static final Duration UNNOTICED = Duration.ofSeconds(2);

  private static final int UNKNOWN_OUTCOMES_ALLOWED = 3;
  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private final Platform platform;
  private final Lanes lanes;
  private final Chats chats;
  private final Alerts alerts;
  private final Clock clock;
  private final Gcra pace;
  private final Semaphore permits = new Semaphore(PERMITS);
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final ReentrantLock bell = new ReentrantLock();
  private final Condition rung = bell.newCondition();
  private volatile boolean somethingNew;
  private volatile Instant heldUntil = Instant.EPOCH;
  private @Nullable Instant lastLook;
  private volatile boolean closed;
  private final Thread rounds;

  public Courier(Platform platform, Lanes lanes, Chats chats, Alerts alerts, Clock clock) {
    this.platform = platform;
    this.lanes = lanes;
    this.chats = chats;
    this.alerts = alerts;
    this.clock = clock;
    this.pace = new Gcra(platform.messagesPerSecond());
    this.rounds = Thread.ofVirtual().name("courier-" + platform.name()).unstarted(this::goRounds);
  }

  public void start() {
    rounds.start();
  }

  /** Something may be owed now: look at once. */
  public void wake() {
    bell.lock();
    try {
      somethingNew = true;
      rung.signalAll();
    } finally {
      bell.unlock();
    }
  }

  private void goRounds() {
    while (!closed) {
      try {
        if (goRound() == 0) {
          nap();
        }
      } catch (StoreFailure e) {
        log.error("Deliveries wait: {}", e.getMessage());
        pause(Duration.ofSeconds(2));
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("A round failed by a mistake of ours", e);
        pause(Duration.ofSeconds(2));
      }
    }
  }

  /** Sends what is due now; how many deliveries were started. */
  private int goRound() throws InterruptedException {
    somethingNew = false;
    followTheClock();
    if (clock.instant().isBefore(heldUntil)) {
      return 0;
    }
    List<Owed> due = lanes.due(platform.name(), Set.copyOf(busy), LANES_AT_ONCE);
    int started = 0;
    for (var owed : due) {
      permits.acquire();
      if (closed || clock.instant().isBefore(heldUntil)) {
        permits.release();
        break;
      }
      awaitTurn();
      busy.add(owed.chat());
      started++;
      Thread.ofVirtual().name("delivery-" + owed.id()).start(() -> carry(owed));
    }
    return started;
  }

  /** A clock that was set back must not leave lanes waiting for a time that has been before. */
  private void followTheClock() {
    var now = clock.instant();
    var latest = lastLook == null ? lanes.lastEnd().orElse(now) : lastLook;
    var back = Duration.between(now, latest);
    if (back.compareTo(UNNOTICED) > 0) {
      log.warn("The clock was set back by {} s", back.toSeconds());
      lanes.setBack(platform.name(), back);
      heldUntil = heldUntil.equals(Instant.EPOCH) ? heldUntil : heldUntil.minus(back);
    }
    lastLook = now;
  }

  private void awaitTurn() {
    long nanos = pace.book(System.nanoTime());
    if (nanos > 0) {
      LockSupport.parkNanos(nanos);
    }
  }

  private void carry(Owed owed) {
    try {
      deliver(owed);
    } catch (StoreFailure e) {
      log.error("Delivery {} waits: {}", owed.id(), e.getMessage());
      pause(Duration.ofSeconds(1));
    } catch (RuntimeException e) {
      log.error("Delivery {} failed by a mistake of ours", owed.id(), e);
      note(owed, () -> lanes.postpone(owed, clock.instant().plusSeconds(60), e.toString()));
    } finally {
      busy.remove(owed.chat());
      permits.release();
      wake();
    }
  }

  private void deliver(Owed owed) {
    var chat = ChatId.parse(owed.chat());
    var message = alerts.draw(owed);
    if (message.isEmpty()) {
      lanes.giveUp(owed, "the story is gone");
      return;
    }
    var outcome = platform.send(chat, message.get(), new SendKey(owed.id()));
    var end = ending(owed, chat, outcome);
    note(owed, end);
  }

  /**
   * Notes how a delivery ended, again and again until it is stored: while its lane and its permit
   * are held, nothing is sent twice, however long the disk is full.
   */
  private void note(Owed owed, Runnable end) {
    boolean told = false;
    while (!closed) {
      try {
        end.run();
        return;
      } catch (StoreFailure e) {
        if (!told) {
          log.error("Delivery {} cannot be marked yet: {}", owed.id(), e.getMessage());
        }
        told = true;
        pause(Duration.ofSeconds(1));
      }
    }
    end.run();
  }

  private Runnable ending(Owed owed, ChatId chat, Delivery outcome) {
    return switch (outcome) {
      case Delivery.Sent(var ref) -> {
        var next = clock.instant().plus(platform.gapIn(chat));
        yield () -> lanes.sent(owed, ref.id(), next);
      }
      case Delivery.TryLater(var delay, var scope, var why) ->
          () -> tryLater(owed, delay, scope, why);
      case Delivery.Moved(var to) -> () -> chats.move(chat.whole().toString(), to.toString());
      case Delivery.Gone(var why) -> {
        log.info("{} is gone: {}", chat.platform(), why);
        yield () -> chats.markGone(chat.whole().toString(), why);
      }
      case Delivery.Refused(var why) -> {
        log.warn("{} refused story {}: {}", platform.name(), owed.story(), why);
        yield () -> lanes.giveUp(owed, why);
      }
      case Delivery.Unknown(var why) -> {
        log.warn("Whether story {} arrived is unknown: {}", owed.story(), why);
        yield () -> unknown(owed, why);
      }
    };
  }

  private void tryLater(Owed owed, Duration delay, Delivery.Scope scope, String why) {
    var until = clock.instant().plus(delay);
    if (scope == Delivery.Scope.PLATFORM) {
      heldUntil = until;
      lanes.postpone(owed, until, why);
      return;
    }
    // A chat that stays away is asked less and less often; whoever comes back wakes its lane.
    var patience = Duration.ofSeconds(1L << Math.min(owed.attempts(), 10));
    lanes.postpone(owed, until.plus(owed.attempts() > 2 ? patience : Duration.ZERO), why);
  }

  /** Better twice than never: it is sent again, a few times. */
  private void unknown(Owed owed, String why) {
    if (owed.attempts() >= UNKNOWN_OUTCOMES_ALLOWED) {
      lanes.giveUp(owed, "unknown after " + (owed.attempts() + 1) + " attempts: " + why);
    } else {
      lanes.postpone(owed, clock.instant().plusSeconds(2), why);
    }
  }

  private void nap() throws InterruptedException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(Math.min(LONGEST_NAP.toMillis(), millisUntilDue()));
    bell.lock();
    try {
      while (!somethingNew && !closed && nanos > 0) {
        nanos = rung.awaitNanos(nanos);
      }
    } finally {
      bell.unlock();
    }
  }

  private long millisUntilDue() {
    var now = clock.instant();
    if (now.isBefore(heldUntil)) {
      return Duration.between(now, heldUntil).toMillis() + 1;
    }
    // Busy lanes ring the bell themselves when they are done.
    return lanes
        .nextDue(platform.name())
        .map(due -> Math.max(busy.isEmpty() ? 1 : 50, Duration.between(now, due).toMillis() + 1))
        .orElse(LONGEST_NAP.toMillis());
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  /** Deliveries on their way now. */
  public int underWay() {
    return PERMITS - permits.availablePermits();
  }

  /** Starts nothing more, and waits a little for what is on its way. */
  @Override
  public void close() {
    closed = true;
    wake();
    try {
      if (!permits.tryAcquire(PERMITS, 5, TimeUnit.SECONDS)) {
        log.info("{} deliveries are still on their way; they stay owed", underWay());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
