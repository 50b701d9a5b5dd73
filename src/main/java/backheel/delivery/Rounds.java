package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.SendKey;
import backheel.store.Lanes;
import backheel.store.Owed;
import backheel.store.Owed.Bundled;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a courier does, without the threads: takes what is due, decides, and hands it to the
 * platform at its pace. A message's permit is held until its end is stored, so that a kill can
 * repeat no more messages than there are permits.
 */
final class Rounds {
  static final Duration LONGEST = Duration.ofSeconds(20);

  /** What was claimed longer ago is looked up again before it is sent: much may have happened. */
  static final Duration CLAIM_HOLDS = Duration.ofSeconds(8);

  /** A lane in which this much waits, or waits this long, is told in one message. */
  private static final int MANY = 5;

  private static final Duration LATE = Duration.ofSeconds(60);
  private static final int MOST_IN_ONE = 10;
  private static final int LANES_AT_ONCE = 200;

  /** No delivery's number has so many bits. */
  private static final int KINDS = 50;

  private final Platform platform;
  private final Lanes lanes;
  private final Timing timing;
  private final Drawing drawing;
  private final Endings endings;
  private final Pace pace;
  private final Legs legs;
  private final Clock clock;
  private final int permits;

  /** What was owed before this life began has no higher number. */
  private long former;

  private final AtomicInteger underWay = new AtomicInteger();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  /** Lanes that were behind when this life began, and have been written to since. */
  private final Set<String> begun = ConcurrentHashMap.newKeySet();

  private final Deque<Owed> claimed = new ArrayDeque<>();
  private long claimedAt;

  Rounds(
      Platform platform,
      Lanes lanes,
      Timing timing,
      Drawing drawing,
      Endings endings,
      Pace pace,
      Legs legs,
      Clock clock) {
    this.platform = platform;
    this.lanes = lanes;
    this.timing = timing;
    this.drawing = drawing;
    this.endings = endings;
    this.pace = pace;
    this.legs = legs;
    this.clock = clock;
    this.permits = permits(platform.messagesPerSecond());
  }

  /** Rate times round trip, 0.2 s: 6 at 30 a second. */
  static int permits(double perSecond) {
    return (int) Math.clamp(Math.ceil(perSecond * 0.2), 1, 200);
  }

  /** A life begins in which deliveries up to this number may have been tried by another. */
  void begin(long newest) {
    former = newest;
    endings.begin(newest);
  }

  /** Messages on their way now. */
  int underWay() {
    return underWay.get();
  }

  /**
   * Starts what may go now.
   *
   * @return how long there is nothing more to do, unless a message ends or something new is owed
   * @throws backheel.store.StoreFailure when the store cannot be used; nothing is lost by it
   */
  Duration go() {
    while (true) {
      var held = endings.heldFor(legs.nanos());
      if (held.isPositive()) {
        claimed.clear();
        return held;
      }
      if (underWay.get() >= permits) {
        return LONGEST;
      }
      if (legs.nanos() - claimedAt > CLAIM_HOLDS.toNanos()) {
        claimed.clear();
      }
      if (claimed.isEmpty() && !claim()) {
        return untilDue();
      }
      var owed = claimed.removeFirst();
      if (busy.contains(owed.chat()) || !isToGoNow(owed)) {
        continue;
      }
      switch (pace.book(ChatId.parse(owed.chat()), legs.nanos())) {
        case Turn.Go go -> start(owed);
        case Turn.Soon(long nanos) -> {
          claimed.addFirst(owed);
          return Duration.ofNanos(nanos);
        }
        case Turn.ChatLater(long nanos) ->
            lanes.hold(owed, clock.instant().plusNanos(nanos).plusMillis(1));
      }
    }
  }

  /** Messages that are new before those that only change. */
  private boolean claim() {
    claimedAt = legs.nanos();
    // As it is before the lanes are looked at: a message that ends meanwhile is seen as still owed.
    var underWayNow = Set.copyOf(busy);
    claimed.addAll(lanes.due(platform.name(), underWayNow, LANES_AT_ONCE));
    if (claimed.isEmpty()) {
      claimed.addAll(lanes.grown(platform.name(), underWayNow, permits));
    }
    return !claimed.isEmpty();
  }

  private boolean isToGoNow(Owed owed) {
    return switch (timing.turn(owed, clock.instant())) {
      case backheel.subscription.rhythm.Turn.Now now -> true;
      case backheel.subscription.rhythm.Turn.Hold(var until, var why) -> {
        lanes.hold(owed, until);
        yield false;
      }
      case backheel.subscription.rhythm.Turn.Keep(var until, var as, var why) -> {
        lanes.keep(owed, until, Bundled.valueOf(as.name()), why.name());
        yield false;
      }
    };
  }

  private void start(Owed first) {
    var owed = isLate(first) ? lanes.bundle(first, MOST_IN_ONE) : first;
    var drawn = drawing.draw(owed);
    if (drawn.isEmpty()) {
      lanes.giveUp(owed, "the story is gone");
      return;
    }
    busy.add(owed.chat());
    underWay.incrementAndGet();
    legs.carry(
        "delivery-" + owed.id(),
        () -> send(owed, drawn.get()),
        outcome -> endings.ended(owed, drawn.get(), outcome, () -> over(owed)));
  }

  private boolean isLate(Owed owed) {
    return owed.bundled() == Bundled.NOT
        && !owed.isEdit()
        && owed.first().story() != 0
        // What was tried before must be tried again as it was.
        && owed.attempts() == 0
        // So must what a life before this one may have been sending when it ended.
        && (owed.id() > former || begun.contains(owed.chat()))
        && (owed.waiting() >= MANY
            || (owed.waiting() > 1 && owed.since().plus(LATE).isBefore(clock.instant())));
  }

  private Delivery send(Owed owed, Drawing.Drawn drawn) {
    var chat = ChatId.parse(owed.chat());
    var reply = drawing.illustrated(owed, drawn.reply());
    return owed.message() == null
        ? platform.send(chat, reply, key(owed))
        : platform.edit(new MessageRef(chat, owed.message()), reply);
  }

  /** One story alone and a bundle that begins with it are not each other's copies. */
  private static SendKey key(Owed owed) {
    long kind =
        switch (owed.bundled()) {
          case NOT -> 0;
          case LATE -> 1;
          case DIGEST -> 2;
          case PREVIEW -> 3;
          case WRAP_UP -> 4;
        };
    return new SendKey(owed.id() + (kind << KINDS));
  }

  private void over(Owed owed) {
    if (!owed.isEdit() && owed.id() <= former) {
      begun.add(owed.chat());
    }
    busy.remove(owed.chat());
    underWay.decrementAndGet();
  }

  private Duration untilDue() {
    // Busy lanes ring when they are done.
    return lanes
        .nextDue(platform.name())
        .map(due -> Duration.between(clock.instant(), due).plusMillis(1))
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
        .map(wait -> wait.isPositive() ? wait : Duration.ofMillis(busy.isEmpty() ? 1 : 50))
        .orElse(LONGEST);
  }
}
