package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import backheel.delivery.pace.RateLimiter;
import backheel.message.MessageRenderer;
import backheel.store.chat.Chats;
import backheel.store.outbox.Notices;
import backheel.store.outbox.Outbox;
import backheel.store.outbox.RateLimitStates;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The delivery thread of one platform: sends the messages in its outbox at the platform's pace,
 * each lane in order and one message at a time. {@link DeliveryScheduler} decides what to send;
 * this class owns the thread and its wake-up signal.
 */
public final class Courier implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private final Platform platform;
  private final Services services;
  private final SentJournal journal;
  private final DeliveryExecutor executor;
  private final RateLimiter rateLimiter;
  private final OutcomeHandler outcomes;
  private final DeliveryScheduler deliveryScheduler;
  private final DeliveryLoop deliveryLoop;
  private final ReentrantLock bell = new ReentrantLock();
  private final Condition rung = bell.newCondition();
  private boolean somethingNew;
  private volatile boolean closed;
  private final Thread walking;

  /** Chats whose owners have been notified of a missing permission; one notice a day is enough. */
  private final Cache<ChatId, Boolean> barred =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofDays(1)).build();

  /** The services shared by the couriers of all platforms. */
  public record Services(
      Outbox outbox,
      Chats chats,
      Notices notices,
      RateLimitStates rateLimitStates,
      DeliveryPolicy policy,
      MessageRenderer renderer) {}

  /**
   * Creates a courier that sends on virtual threads.
   *
   * @param journal the journal of this platform alone; closed with the courier
   */
  public Courier(Platform platform, Services services, SentJournal journal, Clock clock) {
    this(platform, services, journal, new VirtualThreadExecutor(), clock);
  }

  /** Creates a courier that sends through the given executor. */
  public Courier(
      Platform platform,
      Services services,
      SentJournal journal,
      DeliveryExecutor carrying,
      Clock clock) {
    this.platform = platform;
    this.services = services;
    this.journal = journal;
    this.executor = new NotifyingExecutor(carrying, this::wake);
    this.rateLimiter =
        services
            .rateLimitStates()
            .load(platform.name())
            .map(savedState ->
                RateLimiter.resumed(
                    platform,
                    new RateLimiter.State(savedState.perSecond(), savedState.heldUntil()),
                    clock.instant(),
                    executor.nanoTime()))
            .orElseGet(() -> new RateLimiter(platform, executor.nanoTime()));
    this.outcomes =
        new OutcomeHandler(
            platform,
            services.outbox(),
            new OutcomeListener(),
            services.policy(),
            journal,
            rateLimiter,
            executor,
            clock);
    this.deliveryScheduler =
        new DeliveryScheduler(
            platform,
            services.outbox(),
            services.policy(),
            services.renderer(),
            outcomes,
            rateLimiter,
            executor,
            clock);
    this.deliveryLoop =
        new DeliveryLoop(
            platform, services.outbox(), journal, rateLimiter, deliveryScheduler, executor, clock);
    this.walking = Thread.ofVirtual().name("courier-" + platform.name()).unstarted(this::run);
  }

  public void start() {
    walking.start();
  }

  /** Wakes the thread because a message may have been queued. */
  public void wake() {
    bell.lock();
    try {
      somethingNew = true;
      rung.signalAll();
    } finally {
      bell.unlock();
    }
  }

  /**
   * Reserves a place for a reply to a chat of this platform; broadcasts yield to replies.
   *
   * @return the time to wait for that place: at most a tenth of a second, unless the platform has
   *     asked for a pause
   */
  public Duration reserveReply(ChatId chat) {
    return Duration.ofNanos(rateLimiter.reserveReply(chat, executor.nanoTime()));
  }

  public boolean serves(ChatId chat) {
    return chat.platform().equals(platform.name());
  }

  /** Removes an erased chat of this platform from the sent journal. */
  public void chatErased(ChatId chat) {
    journal.eraseChat(chat.toString());
  }

  private void run() {
    try {
      while (!closed) {
        nap(round());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration round() {
    bell.lock();
    try {
      somethingNew = false;
    } finally {
      bell.unlock();
    }
    return deliveryLoop.runOnce();
  }

  private void nap(Duration time) throws InterruptedException {
    long nanos = Math.min(time.toNanos(), DeliveryScheduler.MAX_SLEEP.toNanos());
    bell.lock();
    try {
      while (!somethingNew && !closed && nanos > 0) {
        nanos = rung.awaitNanos(nanos);
      }
    } finally {
      bell.unlock();
    }
  }

  /** Returns the number of deliveries in flight. */
  public int underWay() {
    return deliveryScheduler.underWay();
  }

  /** Starts no more deliveries, and waits a few seconds for those in flight. */
  @Override
  public void close() {
    closed = true;
    wake();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    bell.lock();
    try {
      while (deliveryScheduler.underWay() > 0 && System.nanoTime() < end) {
        rung.awaitNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      bell.unlock();
    }
    outcomes.stopRetrying();
    if (deliveryScheduler.underWay() > 0) {
      log.info(
          "{} deliveries are still on their way; they stay owed", deliveryScheduler.underWay());
    }
    journal.close();
  }

  /** Returns the stored title of a chat, or its address on the platform if there is none. */
  private String displayName(ChatId chat) {
    return services
        .chats()
        .title(chat.toString())
        .or(() -> services.chats().title(chat.withoutTopic().toString()))
        .orElse(chat.address());
  }

  /**
   * Moves a chat to another id. If a topic has moved into its whole chat, the owner is notified
   * once: after the move nothing refers to the topic any more.
   */
  public void chatMoved(ChatId from, ChatId to) {
    var owner = services.chats().owner(from.toString());
    services.chats().move(from.toString(), to.toString());
    if (!from.equals(to) && from.withoutTopic().equals(to)) {
      owner.ifPresent(other ->
          services.notices().enqueue(other, "notice.topic", Map.of("chat", displayName(from))));
    }
  }

  /**
   * A listener that updates chats that are gone or moved and notifies their owners, and that saves
   * the rate of a platform that slowed down.
   */
  private final class OutcomeListener implements OutcomeHandler.Listener {
    @Override
    public void chatGone(ChatId chat, String why) {
      log.info("A chat of {} is gone: {}", chat.platform(), why);
      var owner = services.chats().owner(chat.toString());
      services.chats().markGone(chat.toString(), why);
      owner
          .filter(other -> !other.equals(chat.toString()))
          .ifPresent(other ->
              services
                  .notices()
                  .enqueue(other, "notice.gone", Map.of("chat", displayName(chat), "why", why)));
    }

    @Override
    public void postingForbidden(ChatId chat) {
      if (barred.asMap().putIfAbsent(chat, true) != null) {
        return;
      }
      log.info("A chat of {} gives the bot no right to post", chat.platform());
      services
          .chats()
          .owner(chat.toString())
          .filter(other -> !other.equals(chat.toString()))
          .ifPresent(other ->
              services
                  .notices()
                  .enqueue(other, "notice.barred", Map.of("chat", displayName(chat))));
    }

    @Override
    public void chatMoved(ChatId from, ChatId to) {
      Courier.this.chatMoved(from, to);
    }

    @Override
    public void rateReduced(RateLimiter.State state) {
      log.warn(
          "{} asks for patience until {}; {} a second from now on",
          platform.name(),
          state.heldUntil(),
          Math.round(state.perSecond()));
      services.rateLimitStates().save(platform.name(), state.perSecond(), state.heldUntil());
    }
  }
}
