package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.SendResult;
import backheel.delivery.pace.PaceDecision;
import backheel.delivery.pace.RateLimiter;
import backheel.message.MessageRenderer;
import backheel.schedule.BundleKind;
import backheel.schedule.ScheduleDecision;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.StoryItem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The scheduler of a courier, without its thread: takes the messages that are due, decides on each,
 * and hands them to the platform at its pace. A message's permit is held until its outcome is
 * stored, so that a kill can repeat no more messages than there are permits.
 */
final class DeliveryScheduler {
  static final Duration MAX_SLEEP = Duration.ofSeconds(20);

  /**
   * Maximum age of a claim. An older one is discarded and re-read: the delivery may have been
   * cancelled meanwhile.
   */
  static final Duration CLAIM_LIFETIME = Duration.ofSeconds(8);

  /**
   * Number of pending messages from which a lane is late and sent as one bundle; with fewer, a lane
   * is late when its oldest message has waited {@code LATE_AFTER}.
   */
  private static final int LATE_LANE_SIZE = 5;

  private static final Duration LATE_AFTER = Duration.ofSeconds(60);
  private static final int MAX_ITEMS_PER_BUNDLE = 10;
  private static final int MAX_LANES_PER_CLAIM = 200;

  /** Bit position above the highest bit of any delivery id. */
  private static final int BUNDLE_KIND_SHIFT = 50;

  private final Platform platform;
  private final Outbox outbox;
  private final DeliveryPolicy policy;
  private final MessageRenderer renderer;
  private final OutcomeHandler outcomes;
  private final RateLimiter rateLimiter;
  private final DeliveryExecutor executor;
  private final Clock clock;
  private final int permits;

  /** Highest id of the messages queued before this run began. */
  private long previousRunMaxId;

  private final AtomicInteger underWay = new AtomicInteger();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  /** Lanes that were behind when this run began, and have been sent to since. */
  private final Set<String> caughtUp = ConcurrentHashMap.newKeySet();

  private final Deque<OutgoingMessage> claimed = new ArrayDeque<>();
  private long claimedAt;

  DeliveryScheduler(
      Platform platform,
      Outbox outbox,
      DeliveryPolicy policy,
      MessageRenderer renderer,
      OutcomeHandler outcomes,
      RateLimiter rateLimiter,
      DeliveryExecutor executor,
      Clock clock) {
    this.platform = platform;
    this.outbox = outbox;
    this.policy = policy;
    this.renderer = renderer;
    this.outcomes = outcomes;
    this.rateLimiter = rateLimiter;
    this.executor = executor;
    this.clock = clock;
    this.permits = permits(platform.messagesPerSecond());
  }

  /** Returns the rate times a round trip of 0.2 s: 6 permits at 30 messages a second. */
  static int permits(double perSecond) {
    return (int) Math.clamp(Math.ceil(perSecond * 0.2), 1, 200);
  }

  /**
   * Begins a run, in which deliveries up to this id may already have been tried by the previous
   * run.
   */
  void startRun(long newest) {
    previousRunMaxId = newest;
    outcomes.startRun(newest);
  }

  /** Returns the number of messages in flight. */
  int underWay() {
    return underWay.get();
  }

  /**
   * Starts every delivery that may be sent now.
   *
   * @return the time until there is more to do, unless a message finishes or a new one is queued
   * @throws backheel.store.database.StorageException when the store cannot be used; nothing is lost
   *     by it
   */
  Duration startDue() {
    while (true) {
      var held = outcomes.heldFor(executor.nanoTime());
      if (held.isPositive()) {
        claimed.clear();
        return held;
      }
      if (underWay.get() >= permits) {
        return MAX_SLEEP;
      }
      if (executor.nanoTime() - claimedAt > CLAIM_LIFETIME.toNanos()) {
        claimed.clear();
      }
      if (claimed.isEmpty() && !claim()) {
        return untilDue();
      }
      var message = claimed.removeFirst();
      if (busy.contains(message.chat()) || !isSendableNow(message)) {
        continue;
      }
      switch (rateLimiter.tryAcquire(ChatId.parse(message.chat()), executor.nanoTime())) {
        case PaceDecision.Granted granted -> start(message);
        case PaceDecision.Wait(long nanos) -> {
          claimed.addFirst(message);
          return Duration.ofNanos(nanos);
        }
        case PaceDecision.ChatWait(long nanos) ->
            outbox.delayLane(message, clock.instant().plusNanos(nanos).plusMillis(1));
      }
    }
  }

  /** Claims due messages: new ones before edits. */
  private boolean claim() {
    claimedAt = executor.nanoTime();
    // Taken before the lanes are read: a message that finishes meanwhile is still seen as in
    // flight.
    var underWayNow = Set.copyOf(busy);
    claimed.addAll(outbox.due(platform.name(), underWayNow, MAX_LANES_PER_CLAIM));
    if (claimed.isEmpty()) {
      claimed.addAll(outbox.dueEdits(platform.name(), underWayNow, permits));
    }
    return !claimed.isEmpty();
  }

  private boolean isSendableNow(OutgoingMessage message) {
    return switch (policy.decide(message, clock.instant())) {
      case ScheduleDecision.SendNow sendNow -> true;
      case ScheduleDecision.DelayLane(var until, var holdReason) -> {
        outbox.delayLane(message, until);
        yield false;
      }
      case ScheduleDecision.HoldForBundle(var until, var kind, var reason) -> {
        outbox.holdForBundle(message, until, kind, reason);
        yield false;
      }
    };
  }

  private void start(OutgoingMessage first) {
    var message = isLate(first) ? outbox.bundle(first, MAX_ITEMS_PER_BUNDLE) : first;
    var drawn = renderer.render(message);
    if (drawn.isEmpty()) {
      outbox.abandon(message, "the story is gone");
      return;
    }
    busy.add(message.chat());
    underWay.incrementAndGet();
    executor.execute(
        "delivery-" + message.id(),
        () -> send(message, drawn.get()),
        outcome -> outcomes.handle(message, drawn.get(), outcome, () -> finish(message)));
  }

  private boolean isLate(OutgoingMessage message) {
    return message.bundle().isEmpty()
        && !message.isEdit()
        && message.first() instanceof StoryItem
        // A message that was tried before must be retried unchanged.
        && message.attempts() == 0
        // So must one that the previous run may have been sending when it ended.
        && (message.id() > previousRunMaxId || caughtUp.contains(message.chat()))
        && (message.pendingInLane() >= LATE_LANE_SIZE
            || (message.pendingInLane() > 1
                && message.queuedAt().plus(LATE_AFTER).isBefore(clock.instant())));
  }

  private SendResult send(OutgoingMessage message, MessageRenderer.Rendered rendered) {
    var chat = ChatId.parse(message.chat());
    var reply = renderer.withPicture(message, rendered.reply());
    return message.editedMessageId() == null
        ? platform.send(chat, reply, key(message))
        : platform.edit(new MessageRef(chat, message.editedMessageId()), reply);
  }

  /** Returns a key that distinguishes a single story from a bundle that begins with it. */
  private static IdempotencyKey key(OutgoingMessage message) {
    return new IdempotencyKey(
        message.id()
            + (message.bundle().map(DeliveryScheduler::keyOf).orElse(0L) << BUNDLE_KIND_SHIFT));
  }

  /** Returns a number that never changes: a retry after an update must have the same key. */
  private static long keyOf(BundleKind kind) {
    return switch (kind) {
      case BACKLOG -> 1;
      case DIGEST -> 2;
      case PREVIEW -> 3;
      case WRAP_UP -> 4;
    };
  }

  private void finish(OutgoingMessage message) {
    if (!message.isEdit() && message.id() <= previousRunMaxId) {
      caughtUp.add(message.chat());
    }
    busy.remove(message.chat());
    underWay.decrementAndGet();
  }

  private Duration untilDue() {
    // Busy lanes wake the loop when they finish.
    return outbox
        .nextDue(platform.name())
        .map(due -> Duration.between(clock.instant(), due).plusMillis(1))
        .map(wait -> wait.compareTo(MAX_SLEEP) > 0 ? MAX_SLEEP : wait)
        .map(wait -> wait.isPositive() ? wait : Duration.ofMillis(busy.isEmpty() ? 1 : 50))
        .orElse(MAX_SLEEP);
  }
}
