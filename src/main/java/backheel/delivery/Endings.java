package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Platform;
import backheel.store.Lanes;
import backheel.store.Owed;
import backheel.store.StoreFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows from how sending went: each outcome has an end of its own, and is stored. */
final class Endings {
  private static final Duration MARK_AGAIN = Duration.ofSeconds(1);
  private static final Duration MISTAKE = Duration.ofSeconds(60);
  private static final int UNKNOWN_OUTCOMES_ALLOWED = 4;

  /** Where copies are refused they are refused for minutes: all attempts must lie within these. */
  private static final int QUICK_ATTEMPTS = 3;

  /** News of yesterday that nobody would take is news no more. */
  private static final Duration DEADLINE = Duration.ofHours(24);

  /** Whoever gives a right back wakes the lane; where nobody tells of that, it is tried again. */
  private static final Duration BARRED = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(Endings.class);

  private final Platform platform;
  private final Lanes lanes;
  private final Whereabouts whereabouts;
  private final Timing timing;
  private final SentJournal journal;
  private final Pace pace;
  private final Legs legs;
  private final Clock clock;

  /** What was owed before this life began has no higher number. */
  private volatile long former;

  /** How often it could not be known whether a delivery arrived; other failures count elsewhere. */
  private final Map<Long, Integer> unknown = new ConcurrentHashMap<>();

  private volatile boolean resting;
  private final AtomicLong heldUntil = new AtomicLong(Long.MIN_VALUE);

  /** Told where chats are, and that the platform's pace is slower than was thought. */
  interface Whereabouts {
    void gone(ChatId chat, String why);

    /** It is there, and the bot lacks a right in it. */
    default void barred(ChatId chat) {}

    void moved(ChatId from, ChatId to);

    void slower(Pace.State pace);
  }

  Endings(
      Platform platform,
      Lanes lanes,
      Whereabouts whereabouts,
      Timing timing,
      SentJournal journal,
      Pace pace,
      Legs legs,
      Clock clock) {
    this.platform = platform;
    this.lanes = lanes;
    this.whereabouts = whereabouts;
    this.timing = timing;
    this.journal = journal;
    this.pace = pace;
    this.legs = legs;
    this.clock = clock;
  }

  /** A life begins in which deliveries up to this number may have been tried by another. */
  void begin(long newest) {
    former = newest;
  }

  /** What cannot be stored now is left to the next life. */
  void rest() {
    resting = true;
  }

  /** How long the platform is to be left alone, because it is out of order. */
  Duration heldFor(long now) {
    return Duration.ofNanos(
        Math.max(0, heldUntil.get() == Long.MIN_VALUE ? 0 : heldUntil.get() - now));
  }

  /**
   * A message has come to an end.
   *
   * @param over called once its end is stored, however long that takes
   */
  void ended(Owed owed, Drawing.Drawn drawn, Delivery outcome, Runnable over) {
    count(owed, outcome);
    if (outcome instanceof Delivery.Sent(var ref)) {
      var next = clock.instant().plus(platform.limitsIn(ref.chat()).gap());
      var editions = shown(owed, drawn.editions());
      var entry = SentJournal.Entry.of(owed, editions, ref.id(), next);
      if (!owed.isEdit()) {
        journal.taken(entry);
      }
      store(
          owed,
          () -> {
            lanes.sent(owed, ref.id(), editions, next);
            journal.marked(entry);
          },
          over);
    } else {
      store(owed, () -> failed(owed, outcome), over);
    }
  }

  /**
   * Which editions people see. Where copies are refused, what was tried before may stand there as
   * it was drawn then: it counts as the first edition, and grows if there are others.
   */
  private List<Long> shown(Owed owed, List<Long> drawn) {
    boolean tried = owed.attempts() > 0 || owed.id() <= former;
    return platform.refusesCopies() && !owed.isEdit() && tried
        ? drawn.stream().map(edition -> 0L).toList()
        : drawn;
  }

  private void count(Owed owed, Delivery outcome) {
    switch (outcome) {
      case Delivery.Unknown lost -> unknown.merge(owed.id(), 1, Integer::sum);
      case Delivery.TryLater later -> {}
      default -> unknown.remove(owed.id());
    }
  }

  /**
   * Until it is stored; meanwhile its permit and its lane are held, so that it is not sent again.
   */
  private void store(Owed owed, Runnable end, Runnable over) {
    try {
      end.run();
    } catch (StoreFailure e) {
      if (resting) {
        // The journal, or whoever sends it again, knows of it in the next life.
        over.run();
        return;
      }
      log.error("The end of delivery {} could not be stored yet: {}", owed.id(), e.getMessage());
      legs.later(MARK_AGAIN, () -> store(owed, end, over));
      return;
    } catch (RuntimeException e) {
      log.error("Delivery {} failed by a mistake of ours", owed.id(), e);
      store(owed, () -> lanes.postpone(owed, clock.instant().plus(MISTAKE), e.toString()), over);
      return;
    }
    over.run();
  }

  private void failed(Owed owed, Delivery outcome) {
    var chat = ChatId.parse(owed.chat());
    switch (outcome) {
      case Delivery.Sent sent -> throw new IllegalStateException("that is no failure");
      case Delivery.TryLater later when later.tooFast() -> tooFast(owed, chat, later);
      case Delivery.TryLater later -> tryLater(owed, later.delay(), later.scope(), later.why());
      // A topic that is gone goes on in its whole chat.
      case Delivery.Moved(var to) when to.equals(chat.whole()) -> whereabouts.moved(chat, to);
      case Delivery.Moved(var to) -> whereabouts.moved(chat.whole(), to);
      case Delivery.Gone(var why) -> whereabouts.gone(chat.whole(), why);
      case Delivery.Barred(var why) -> {
        whereabouts.barred(chat.whole());
        tryLater(owed, BARRED, Delivery.Scope.CHAT, why);
      }
      case Delivery.Refused(var why) -> {
        log.warn("{} refused {}: {}", platform.name(), told(owed), why);
        lanes.giveUp(owed, why);
      }
      case Delivery.Unknown(var why) -> unknown(owed, why);
    }
  }

  /** To the letter: nothing goes there before then. */
  private void tooFast(Owed owed, ChatId chat, Delivery.TryLater later) {
    if (later.scope() == Delivery.Scope.PLATFORM) {
      pace.refused(later.delay(), legs.nanos());
      whereabouts.slower(pace.state(clock.instant(), legs.nanos()));
    } else {
      pace.refused(chat, later.delay(), legs.nanos());
    }
    lanes.postpone(owed, clock.instant().plus(later.delay()), later.why());
  }

  private void tryLater(Owed owed, Duration delay, Delivery.Scope scope, String why) {
    if (isTooLate(owed)) {
      log.warn("{} is given up after a day: {}", told(owed), why);
      lanes.giveUp(owed, "nobody took it for a day: " + why);
      return;
    }
    if (scope == Delivery.Scope.PLATFORM) {
      hold(delay);
      lanes.postpone(owed, clock.instant().plus(delay), why);
      return;
    }
    // A chat that stays away is asked less and less often; whoever comes back wakes its lane.
    var patience =
        owed.attempts() > 2
            ? Duration.ofSeconds(1L << Math.min(owed.attempts(), 10))
            : Duration.ZERO;
    lanes.postpone(owed, clock.instant().plus(delay).plus(patience).plus(jitter(owed)), why);
  }

  /** Chats that failed together do not come back together. The same delivery waits the same. */
  private static Duration jitter(Owed owed) {
    return Duration.ofMillis(Math.floorMod((owed.id() * 0x9E3779B97F4A7C15L) >>> 32, 1_000L));
  }

  private boolean isTooLate(Owed owed) {
    return owed.attempts() > 2 && owed.since().plus(DEADLINE).isBefore(clock.instant());
  }

  private void hold(Duration delay) {
    heldUntil.accumulateAndGet(legs.nanos() + delay.toNanos(), Math::max);
  }

  /**
   * The chat's own wish decides whether it is sent again. A platform that refuses a second copy
   * makes the question idle.
   */
  private void unknown(Owed owed, String why) {
    log.warn("Whether {} arrived is unknown: {}", told(owed), why);
    int times = unknown.getOrDefault(owed.id(), 1);
    if (timing.once(owed.chat()) && !owed.isEdit() && !platform.refusesCopies()) {
      lanes.giveUp(owed, "it may have arrived, and this chat wants nothing twice: " + why);
    } else if (times > (platform.refusesCopies() ? QUICK_ATTEMPTS : UNKNOWN_OUTCOMES_ALLOWED)) {
      lanes.giveUp(owed, "unknown after " + times + " attempts: " + why);
    } else {
      // 2, 8, 32, 128 seconds: a platform that takes everything and answers nothing may recover.
      var pause = Duration.ofSeconds(platform.refusesCopies() ? 2 : 1L << (2 * times - 1));
      lanes.postpone(owed, clock.instant().plus(pause), why);
    }
  }

  private static String told(Owed owed) {
    return "delivery " + owed.id() + " of story " + owed.first().story();
  }
}
