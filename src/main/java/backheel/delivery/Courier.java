package backheel.delivery;

import backheel.chat.ChatId;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The delivery thread of one platform: sends the messages in its outbox at the platform's pace,
 * each lane in order and one message at a time. {@link DeliveryDispatcher} decides what to send;
 * this class owns the thread and its wake-up signal.
 */
final class Courier implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final Duration MAX_CLOSE_TIME = Duration.ofSeconds(5);
  private static final Duration MAX_CLOSE_STEP = Duration.ofMillis(50);

  private final DeliveryServices services;
  private final WakeUpSignal wakeUpSignal;
  private final SendFailureListener listener;
  private final OutcomeHandler outcomes;
  private final DeliveryDispatcher deliveryDispatcher;
  private final DeliveryRound deliveryRound;
  private volatile boolean closed;
  private final Thread thread;

  /**
   * Creates a courier.
   *
   * @param services the collaborators; the journal is closed with the courier
   * @param wakeUpSignal the signal that the executor gives whenever a call has finished
   */
  Courier(DeliveryServices services, SendFailureListener listener, WakeUpSignal wakeUpSignal) {
    this.services = services;
    this.listener = listener;
    this.wakeUpSignal = wakeUpSignal;
    this.outcomes = new OutcomeHandler(services, listener);
    this.deliveryDispatcher = new DeliveryDispatcher(services, outcomes);
    this.deliveryRound = new DeliveryRound(services, deliveryDispatcher);
    this.thread =
        Thread.ofVirtual().name("courier-" + services.platform().name()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Wakes the thread because a message may have been queued. */
  void wake() {
    wakeUpSignal.give();
  }

  /**
   * Reserves a place for a reply to a chat of this platform; broadcasts yield to replies.
   *
   * @return the time to wait for that place: at most a tenth of a second, unless the platform has
   *     asked for a pause
   */
  Duration reserveReply(ChatId chat) {
    return Duration.ofNanos(
        services.rateLimiter().reserveReply(chat, services.executor().nanoTime()));
  }

  boolean serves(ChatId chat) {
    return chat.platform().equals(services.platform().name());
  }

  /** Removes an erased chat of this platform from the sent journal. */
  void chatErased(ChatId chat) {
    services.journal().eraseChat(chat);
  }

  /** Moves a chat of this platform to another id. */
  void chatMoved(ChatId from, ChatId to) {
    listener.chatMoved(from, to);
  }

  private void run() {
    try {
      while (!closed) {
        wakeUpSignal.clear();
        var wait = deliveryRound.runOnce();
        wakeUpSignal.await(
            wait.compareTo(DeliveryDispatcher.MAX_SLEEP) > 0 ? DeliveryDispatcher.MAX_SLEEP : wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the number of deliveries in flight. */
  int inFlight() {
    return deliveryDispatcher.inFlight();
  }

  /** Starts no more deliveries, and waits a few seconds for those in flight. */
  @Override
  public void close() {
    closed = true;
    wake();
    long end = System.nanoTime() + MAX_CLOSE_TIME.toNanos();
    try {
      while (inFlight() > 0 && System.nanoTime() < end) {
        wakeUpSignal.clear();
        wakeUpSignal.await(MAX_CLOSE_STEP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    wakeUpSignal.giveForever();
    outcomes.stopRetrying();
    if (inFlight() > 0) {
      log.info("{} deliveries are still in flight; they stay queued", inFlight());
    }
    services.journal().close();
  }
}
