package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.chat.SendResult;
import backheel.delivery.pace.RateLimiter;
import backheel.message.MessageRenderer;
import backheel.store.database.StorageException;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.OutgoingMessage;
import backheel.store.outbox.OutgoingMessage.NoticeItem;
import backheel.store.outbox.OutgoingMessage.StoryItem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A handler of send results: performs and stores the consequence of each outcome. */
final class OutcomeHandler {
  private static final Duration STORAGE_RETRY_DELAY = Duration.ofSeconds(1);
  private static final Duration BUG_RETRY_DELAY = Duration.ofSeconds(60);
  private static final int MAX_UNKNOWN_OUTCOMES = 4;

  /**
   * Maximum number of unknown outcomes on a platform that deduplicates. Such a platform rejects
   * duplicates only for some minutes, and all attempts must lie within them.
   */
  private static final int MAX_UNKNOWN_OUTCOMES_WITHOUT_COPIES = 3;

  /** Age after which a message that could not be sent is abandoned: it is no longer news. */
  private static final Duration MAX_RETRY_AGE = Duration.ofHours(24);

  /**
   * Retry delay after a missing permission. A restored permission wakes the lane; on platforms that
   * do not report it, the retry finds out.
   */
  private static final Duration FORBIDDEN_RETRY_DELAY = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(OutcomeHandler.class);

  private final Platform platform;
  private final Outbox outbox;
  private final Listener listener;
  private final DeliveryPolicy policy;
  private final SentJournal journal;
  private final RateLimiter rateLimiter;
  private final DeliveryExecutor executor;
  private final Clock clock;

  /** Highest id of the messages queued before this run began. */
  private volatile long previousRunMaxId;

  /** Number of unknown outcomes by delivery; other failures are counted elsewhere. */
  private final Map<Long, Integer> unknown = new ConcurrentHashMap<>();

  private volatile boolean stopping;
  private final AtomicLong heldUntil = new AtomicLong(Long.MIN_VALUE);

  /** A listener for chats that are gone, moved or forbidden, and for a reduced platform rate. */
  interface Listener {
    void chatGone(ChatId chat, String why);

    /** Handles a chat that exists, but in which the bot lacks permission to post. */
    default void postingForbidden(ChatId chat) {}

    void chatMoved(ChatId from, ChatId to);

    void rateReduced(RateLimiter.State pace);
  }

  OutcomeHandler(
      Platform platform,
      Outbox outbox,
      Listener listener,
      DeliveryPolicy policy,
      SentJournal journal,
      RateLimiter rateLimiter,
      DeliveryExecutor executor,
      Clock clock) {
    this.platform = platform;
    this.outbox = outbox;
    this.listener = listener;
    this.policy = policy;
    this.journal = journal;
    this.rateLimiter = rateLimiter;
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Begins a run, in which deliveries up to this id may already have been tried by the previous
   * run.
   */
  void startRun(long newest) {
    previousRunMaxId = newest;
  }

  /** Stops retrying; outcomes that cannot be stored now are left to the next run. */
  void stopRetrying() {
    stopping = true;
  }

  /**
   * Returns the time for which nothing is to be sent to the platform because it is out of order.
   */
  Duration heldFor(long now) {
    return Duration.ofNanos(
        Math.max(0, heldUntil.get() == Long.MIN_VALUE ? 0 : heldUntil.get() - now));
  }

  /**
   * Handles the outcome of a message.
   *
   * @param over callback run once the outcome is stored, however long that takes
   */
  void handle(
      OutgoingMessage message,
      MessageRenderer.Rendered rendered,
      SendResult outcome,
      Runnable over) {
    count(message, outcome);
    if (outcome instanceof SendResult.Sent(var ref)) {
      var next = clock.instant().plus(platform.rateLimit(ref.chat()).minimumGap());
      var editions = shown(message, rendered.editions());
      var entry = SentJournal.Entry.of(message, editions, ref.id(), next);
      if (!message.isEdit()) {
        journal.recordSent(entry);
      }
      store(
          message,
          () -> {
            outbox.markSent(message, ref.id(), editions, next);
            journal.recordStored(entry);
          },
          over);
    } else {
      store(message, () -> failed(message, outcome), over);
    }
  }

  /**
   * Returns the editions that the chat sees. On a platform that deduplicates, an earlier attempt
   * may be displayed as it was rendered then: it counts as the first edition, and is edited if
   * there are later ones.
   */
  private List<Long> shown(OutgoingMessage message, List<Long> drawn) {
    boolean tried = message.attempts() > 0 || message.id() <= previousRunMaxId;
    return platform.deduplicatesSends() && !message.isEdit() && tried
        ? drawn.stream().map(edition -> 0L).toList()
        : drawn;
  }

  private void count(OutgoingMessage message, SendResult outcome) {
    switch (outcome) {
      case SendResult.Unknown lost -> unknown.merge(message.id(), 1, Integer::sum);
      case SendResult.TryLater later -> {}
      default -> unknown.remove(message.id());
    }
  }

  /**
   * Stores an outcome, retrying until it succeeds; meanwhile its permit and its lane are held, so
   * that the message is not sent again.
   */
  private void store(OutgoingMessage message, Runnable end, Runnable over) {
    try {
      end.run();
    } catch (StorageException e) {
      if (stopping) {
        // The next run learns of it from the journal, or sends the message again.
        over.run();
        return;
      }
      log.error("The end of delivery {} could not be stored yet: {}", message.id(), e.getMessage());
      executor.schedule(STORAGE_RETRY_DELAY, () -> store(message, end, over));
      return;
    } catch (RuntimeException e) {
      log.error("Delivery {} failed by a mistake of ours", message.id(), e);
      store(
          message,
          () -> outbox.retryLater(message, clock.instant().plus(BUG_RETRY_DELAY), e.toString()),
          over);
      return;
    }
    over.run();
  }

  private void failed(OutgoingMessage message, SendResult outcome) {
    var chat = ChatId.parse(message.chat());
    switch (outcome) {
      case SendResult.Sent sent -> throw new IllegalStateException("that is no failure");
      case SendResult.TryLater later when later.rateLimited() -> tooFast(message, chat, later);
      case SendResult.TryLater later ->
          tryLater(message, later.delay(), later.scope(), later.why());
      // A topic that is gone continues in its whole chat.
      case SendResult.Moved(var to) when to.equals(chat.withoutTopic()) ->
          listener.chatMoved(chat, to);
      case SendResult.Moved(var to) -> listener.chatMoved(chat.withoutTopic(), to);
      case SendResult.Gone(var why) -> listener.chatGone(chat.withoutTopic(), why);
      case SendResult.Barred(var why) -> {
        listener.postingForbidden(chat.withoutTopic());
        tryLater(message, FORBIDDEN_RETRY_DELAY, SendResult.Scope.CHAT, why);
      }
      case SendResult.Refused(var why) -> {
        log.warn("{} refused {}: {}", platform.name(), describe(message), why);
        outbox.abandon(message, why);
      }
      case SendResult.Unknown(var why) -> unknown(message, why);
    }
  }

  /** Applies the platform's retry delay exactly: nothing is sent there before then. */
  private void tooFast(OutgoingMessage message, ChatId chat, SendResult.TryLater later) {
    if (later.scope() == SendResult.Scope.PLATFORM) {
      rateLimiter.onRejected(later.delay(), executor.nanoTime());
      listener.rateReduced(rateLimiter.state(clock.instant(), executor.nanoTime()));
    } else {
      rateLimiter.onRejected(chat, later.delay(), executor.nanoTime());
    }
    outbox.retryLater(message, clock.instant().plus(later.delay()), later.why());
  }

  private void tryLater(
      OutgoingMessage message, Duration delay, SendResult.Scope scope, String why) {
    if (isTooLate(message)) {
      log.warn("{} is given up after a day: {}", describe(message), why);
      outbox.abandon(message, "nobody took it for a day: " + why);
      return;
    }
    if (scope == SendResult.Scope.PLATFORM) {
      hold(delay);
      outbox.retryLater(message, clock.instant().plus(delay), why);
      return;
    }
    // An unreachable chat is retried less and less often; a chat that comes back wakes its lane.
    var patience =
        message.attempts() > 2
            ? Duration.ofSeconds(1L << Math.min(message.attempts(), 10))
            : Duration.ZERO;
    outbox.retryLater(
        message, clock.instant().plus(delay).plus(patience).plus(jitter(message)), why);
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
        && message.queuedAt().plus(MAX_RETRY_AGE).isBefore(clock.instant());
  }

  private void hold(Duration delay) {
    heldUntil.accumulateAndGet(executor.nanoTime() + delay.toNanos(), Math::max);
  }

  /**
   * Handles an unknown outcome. The chat's own setting decides whether the message is sent again,
   * except on a platform that deduplicates, where a retry does no harm.
   */
  private void unknown(OutgoingMessage message, String why) {
    log.warn("Whether {} arrived is unknown: {}", describe(message), why);
    int times = unknown.getOrDefault(message.id(), 1);
    if (policy.isAtMostOnce(message.chat()) && !message.isEdit() && !platform.deduplicatesSends()) {
      outbox.abandon(message, "it may have arrived, and this chat wants nothing twice: " + why);
    } else if (times
        > (platform.deduplicatesSends()
            ? MAX_UNKNOWN_OUTCOMES_WITHOUT_COPIES
            : MAX_UNKNOWN_OUTCOMES)) {
      outbox.abandon(message, "unknown after " + times + " attempts: " + why);
    } else {
      // 2, 8, 32, 128 seconds: a platform that takes everything and answers nothing may recover.
      var pause = Duration.ofSeconds(platform.deduplicatesSends() ? 2 : 1L << (2 * times - 1));
      outbox.retryLater(message, clock.instant().plus(pause), why);
    }
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
