package backheel.delivery;

import backheel.chat.ChatId;
import backheel.delivery.pace.PaceDecision;
import backheel.schedule.ScheduleDecision;
import backheel.store.outbox.OutgoingMessage;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The dispatcher of a courier, without its thread: takes the messages that are due, decides on
 * each, and hands them to the platform at its pace. A message's permit is held until its outcome is
 * stored, so that a kill can repeat no more messages than there are permits.
 */
final class DeliveryDispatcher {
  static final Duration MAX_SLEEP = Duration.ofSeconds(20);

  private static final int MAX_ITEMS_PER_BUNDLE = 10;

  private final DeliveryServices services;
  private final OutcomeHandler outcomes;
  private final BackloggedLanes backloggedLanes;
  private final ClaimedMessages claimed;
  private final int permits;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Set<ChatId> busy = ConcurrentHashMap.newKeySet();

  DeliveryDispatcher(DeliveryServices services, OutcomeHandler outcomes) {
    this.services = services;
    this.outcomes = outcomes;
    this.backloggedLanes = new BackloggedLanes(services.clock());
    this.permits = permits(services.platform().messagesPerSecond());
    this.claimed = new ClaimedMessages(services, permits);
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
    backloggedLanes.startRun(newest);
    outcomes.startRun(newest);
  }

  /** Returns the number of messages in flight. */
  int inFlight() {
    return inFlight.get();
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
      var held = outcomes.heldFor(services.executor().nanoTime());
      if (held.isPositive()) {
        claimed.discard();
        return held;
      }
      if (inFlight.get() >= permits) {
        return MAX_SLEEP;
      }
      if (!claimed.refill(busy)) {
        return untilDue();
      }
      var message = claimed.take();
      if (busy.contains(message.chat()) || !isSendableNow(message)) {
        continue;
      }
      var chat = message.chat();
      switch (services.rateLimiter().tryAcquire(chat, services.executor().nanoTime())) {
        case PaceDecision.Granted granted -> start(message);
        case PaceDecision.Wait(long nanos) -> {
          claimed.putBack(message);
          return Duration.ofNanos(nanos);
        }
        case PaceDecision.ChatWait(long nanos) -> {
          var until = services.clock().instant().plusNanos(nanos).plusMillis(1);
          services.outbox().delayLane(message, until);
        }
      }
    }
  }

  private boolean isSendableNow(OutgoingMessage message) {
    return switch (services.policy().decide(message, services.clock().instant())) {
      case ScheduleDecision.SendNow sendNow -> true;
      case ScheduleDecision.DelayLane(var until, var reason) -> {
        services.outbox().delayLane(message, until);
        yield false;
      }
      case ScheduleDecision.HoldForBundle(var until, var kind, var reason) -> {
        services.outbox().holdForBundle(message, until, kind, reason);
        yield false;
      }
    };
  }

  private void start(OutgoingMessage first) {
    var message =
        backloggedLanes.isLate(first)
            ? services.outbox().bundle(first, MAX_ITEMS_PER_BUNDLE)
            : first;
    var rendered = services.renderer().render(message);
    if (rendered.isEmpty()) {
      services.outbox().abandon(message, "the story is gone");
      return;
    }
    busy.add(message.chat());
    inFlight.incrementAndGet();
    services
        .executor()
        .execute(
            "delivery-" + message.id(),
            () -> RenderedMessageSender.send(services, message, rendered.get()),
            outcome -> outcomes.handle(message, rendered.get(), outcome, () -> finish(message)));
  }

  private void finish(OutgoingMessage message) {
    backloggedLanes.recordFinished(message);
    busy.remove(message.chat());
    inFlight.decrementAndGet();
  }

  private Duration untilDue() {
    // Busy lanes wake the loop when they finish.
    return services
        .outbox()
        .nextDue(services.platform().name())
        .map(due -> Duration.between(services.clock().instant(), due).plusMillis(1))
        .map(wait -> wait.compareTo(MAX_SLEEP) > 0 ? MAX_SLEEP : wait)
        .map(wait -> wait.isPositive() ? wait : Duration.ofMillis(busy.isEmpty() ? 1 : 50))
        .orElse(MAX_SLEEP);
  }
}
