package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.NoticeItem;
import backheel.store.outbox.OutgoingMessage.StoryItem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A handler of deliveries that did not succeed: each is retried, abandoned, or ends its chat. */
final class FailureHandler {
  private static final int MAX_UNKNOWN_OUTCOMES = 4;

  /**
   * Maximum number of unknown outcomes on a platform that deduplicates. Such a platform rejects
   * duplicates only for some minutes, and all attempts must lie within them.
   */
  private static final int MAX_UNKNOWN_OUTCOMES_WITHOUT_COPIES = 3;

  /** Age after which a message that could not be sent is abandoned: it is no longer news. */
  private static final Duration MAX_RETRY_AGE = Duration.ofHours(24);

  /**
   * First retry delay for a chat that lets nothing through, doubled five times. A platform that
   * reports that the way is open again wakes the lane; elsewhere the retry finds out.
   */
  private static final Duration BARRED_RETRY_DELAY = Duration.ofSeconds(30);

  private static final int MAX_BARRED_DOUBLINGS = 5;

  private static final Logger log = LoggerFactory.getLogger(FailureHandler.class);

  private final DeliveryServices services;
  private final SendFailureListener listener;

  /** Number of unknown outcomes by delivery; other failures are counted elsewhere. */
  private final Map<Long, Integer> unknown = new ConcurrentHashMap<>();

  private final AtomicLong heldUntil = new AtomicLong(Long.MIN_VALUE);

  FailureHandler(DeliveryServices services, SendFailureListener listener) {
    this.services = services;
    this.listener = listener;
  }

  /**
   * Returns the time for which nothing is to be sent to the platform because it is out of order.
   */
  Duration heldFor(long now) {
    return Duration.ofNanos(
        Math.max(0, heldUntil.get() == Long.MIN_VALUE ? 0 : heldUntil.get() - now));
  }

  /** Counts the unknown outcomes of a message until another one is known. */
  void count(OutgoingMessage message, SendResult outcome) {
    switch (outcome) {
      case SendResult.Unknown lost -> unknown.merge(message.id(), 1, Integer::sum);
      case SendResult.TryLater later -> {}
      default -> unknown.remove(message.id());
    }
  }

  /** Stores the consequence of a failure. */
  void handle(OutgoingMessage message, SendResult outcome) {
    var chat = message.chat();
    switch (outcome) {
      case SendResult.Sent sent -> throw new IllegalStateException("a success is no failure");
      case SendResult.TryLater later when later.rateLimited() -> rejected(message, chat, later);
      case SendResult.TryLater later ->
          tryLater(message, later.delay(), later.scope(), later.why());
      // A topic that is gone continues in its whole chat.
      case SendResult.Moved(var to) when to.equals(chat.withoutTopic()) ->
          listener.chatMoved(chat, to);
      case SendResult.Moved(var to) -> listener.chatMoved(chat.withoutTopic(), to);
      case SendResult.Gone(var why) -> listener.chatGone(chat.withoutTopic(), why);
      case SendResult.Barred barred -> {
        listener.postingForbidden(chat, barred);
        int doublings = Math.min(message.attempts(), MAX_BARRED_DOUBLINGS);
        var delay = BARRED_RETRY_DELAY.multipliedBy(1L << doublings);
        tryLater(message, delay, SendResult.Scope.CHAT, barred.why());
      }
      case SendResult.Refused(var why) -> {
        log.warn("{} refused {}: {}", services.platform().name(), describe(message), why);
        services.outbox().abandon(message, why);
        if (isStory(message)) {
          listener.messageRefused(chat, why);
        }
      }
      case SendResult.Unknown(var why) -> unknown(message, why);
    }
  }

  /** Applies the platform's retry delay exactly: nothing is sent there before then. */
  private void rejected(OutgoingMessage message, ChatId chat, SendResult.TryLater later) {
    var rateLimiter = services.rateLimiter();
    long now = services.executor().nanoTime();
    if (later.scope() == SendResult.Scope.PLATFORM) {
      rateLimiter.onRejected(later.delay(), now);
      listener.rateReduced(rateLimiter.state(services.clock().instant(), now));
    } else {
      rateLimiter.onRejected(chat, later.delay(), now);
    }
    retryAfter(message, later.delay(), later.why());
  }

  private void tryLater(
      OutgoingMessage message, Duration delay, SendResult.Scope scope, String why) {
    if (isTooLate(message)) {
      log.warn("{} is abandoned after a day: {}", describe(message), why);
      services.outbox().abandon(message, "nobody took it for a day: " + why);
      return;
    }
    if (scope == SendResult.Scope.PLATFORM) {
      hold(delay);
      retryAfter(message, delay, why);
      return;
    }
    // An unreachable chat is retried less and less often; a chat that comes back wakes its lane.
    var backoff =
        message.attempts() > 2
            ? Duration.ofSeconds(1L << Math.min(message.attempts(), 10))
            : Duration.ZERO;
    retryAfter(message, delay.plus(backoff).plus(jitter(message)), why);
  }

  private void retryAfter(OutgoingMessage message, Duration delay, String why) {
    services.outbox().retryLater(message, services.clock().instant().plus(delay), why);
  }

  /**
   * Returns a delay that spreads the retries of chats that failed together. It is the same for the
   * same delivery.
   */
  private static Duration jitter(OutgoingMessage message) {
    return Duration.ofMillis(Math.floorMod((message.id() * 0x9E3779B97F4A7C15L) >>> 32, 1_000L));
  }

  private boolean isTooLate(OutgoingMessage message) {
    return message.attempts() > 2
        && message.queuedAt().plus(MAX_RETRY_AGE).isBefore(services.clock().instant());
  }

  private void hold(Duration delay) {
    heldUntil.accumulateAndGet(services.executor().nanoTime() + delay.toNanos(), Math::max);
  }

  /**
   * Handles an unknown outcome. The chat's own setting decides whether the message is sent again,
   * except on a platform that deduplicates, where a retry does no harm.
   */
  private void unknown(OutgoingMessage message, String why) {
    log.warn("Whether {} arrived is unknown: {}", describe(message), why);
    boolean deduplicates = services.platform().deduplicatesSends();
    int times = unknown.getOrDefault(message.id(), 1);
    if (services.policy().isAtMostOnce(message.chat()) && !message.isEdit() && !deduplicates) {
      services
          .outbox()
          .abandon(message, "it may have arrived, and this chat wants nothing twice: " + why);
    } else if (times
        > (deduplicates ? MAX_UNKNOWN_OUTCOMES_WITHOUT_COPIES : MAX_UNKNOWN_OUTCOMES)) {
      services.outbox().abandon(message, "unknown after " + times + " attempts: " + why);
      if (isStory(message)) {
        listener.messageUnconfirmed(message.chat(), why);
      }
    } else {
      // 2, 8, 32, 128 seconds: a platform that takes everything and answers nothing may recover.
      retryAfter(message, Duration.ofSeconds(deduplicates ? 2 : 1L << (2 * times - 1)), why);
    }
  }

  private static boolean isStory(OutgoingMessage message) {
    return !message.isEdit() && message.first() instanceof StoryItem;
  }

  private static String describe(OutgoingMessage message) {
    return "delivery "
        + message.id()
        + switch (message.first()) {
          case StoryItem item -> " of story " + item.story();
          case NoticeItem item -> " of a notice";
        };
  }
}
