package backheel.delivery.pace;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A rate limiter for one platform and its chats: the platform's limit in any rolling second, each
 * chat's own limits, and a reserve for replies to people. Ask right before sending. Times are
 * nanoseconds of one monotonic clock, such as {@link System#nanoTime()}. Thread-safe; no call
 * blocks.
 */
public final class RateLimiter {
  /**
   * Maximum difference in latency between two messages to a platform: messages sent this far apart
   * may arrive together. The windows are longer than the platform's by this amount.
   */
  static final long ARRIVAL_JITTER = TimeUnit.MILLISECONDS.toNanos(10);

  /**
   * The same for messages to one chat, which can afford a larger margin: they are few, and the
   * limit is a hard one.
   */
  static final long CHAT_ARRIVAL_JITTER = TimeUnit.MILLISECONDS.toNanos(40);

  private static final long WINDOW = TimeUnit.SECONDS.toNanos(1) + ARRIVAL_JITTER;
  private static final long MAX_REPLY_WAIT = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long MAX_CATCH_UP = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int MAX_RATE = 100_000;

  private final Platform platform;
  private final AdaptiveRate adaptiveRate;
  private final Gcra spacing = new Gcra();
  private final RollingWindow all;
  private final RollingWindow broadcast;
  private final ReplyReserve replyReserve = new ReplyReserve();
  private final ChatRateLimiter chats;

  /** Time before which the platform accepts nothing at all, replies included. */
  private long closedUntil = Long.MIN_VALUE;

  /** Creates a limiter for a platform without a saved state. */
  public RateLimiter(Platform platform, long now) {
    this.platform = platform;
    this.adaptiveRate = new AdaptiveRate(platform.messagesPerSecond(), now);
    int most = wholeRate(platform.messagesPerSecond());
    this.all = new RollingWindow(most);
    this.broadcast = new RollingWindow(most);
    this.chats = new ChatRateLimiter(CHAT_ARRIVAL_JITTER, now);
  }

  /**
   * Returns a limiter in the state that the previous run saved. Broadcasts begin after a second,
   * since the last messages of that run still count.
   */
  public static RateLimiter resumed(Platform platform, State before, Instant wallClock, long now) {
    var rateLimiter = new RateLimiter(platform, now);
    rateLimiter.adaptiveRate.resume(before.perSecond());
    rateLimiter.adaptiveRate.hold(Duration.between(wallClock, before.heldUntil()), now);
    rateLimiter.closedUntil = rateLimiter.adaptiveRate.heldUntil();
    rateLimiter.adaptiveRate.hold(Duration.ofNanos(WINDOW), now);
    rateLimiter.replyReserve.expectReplies(now);
    return rateLimiter;
  }

  /** Counts a message or an edit that is no reply, if it may be sent now. */
  public synchronized PaceDecision tryAcquire(ChatId to, long now) {
    if (now < adaptiveRate.heldUntil()) {
      return new PaceDecision.Wait(adaptiveRate.heldUntil() - now);
    }
    var chat = to.withoutTopic();
    var chatRateLimit = platform.rateLimit(chat);
    long chatFree = chats.freeAt(chat, chatRateLimit, now);
    if (now < chatFree) {
      return new PaceDecision.ChatWait(chatFree - now);
    }
    double rate = adaptiveRate.perSecond(now);
    int most = wholeRate(rate);
    int reserve = replyReserve.reserve(most, now);
    long free =
        Math.max(
            spacing.freeAt(),
            Math.max(
                broadcast.freeAt(most - reserve, WINDOW),
                all.freeAt(reserve > 0 ? most - 1 : most, WINDOW)));
    if (now < free) {
      return new PaceDecision.Wait(free - now);
    }
    long gap = (long) (WINDOW / (rate - reserve));
    spacing.take(now, gap, Math.max(2 * gap, MAX_CATCH_UP));
    broadcast.add(now);
    all.add(now);
    chats.recordSent(chat, chatRateLimit, now);
    return new PaceDecision.Granted();
  }

  /**
   * Counts a reply to a person. It takes the next free place, ahead of all broadcasts.
   *
   * @return the time to wait for that place, in nanoseconds: at most a tenth of a second, which
   *     nobody notices, unless the platform has asked for a pause
   */
  public synchronized long reserveReply(ChatId to, long now) {
    replyReserve.recordReply(now);
    long free = all.freeAt(wholeRate(platform.messagesPerSecond()), WINDOW);
    long open = Math.max(now, closedUntil);
    long at = Math.clamp(free, open, open + MAX_REPLY_WAIT);
    all.add(at);
    var chat = to.withoutTopic();
    chats.recordSent(chat, platform.rateLimit(chat), at);
    return at - now;
  }

  /**
   * Counts a message that the previous run sent within the last minute; to be called oldest first.
   */
  public synchronized void recordPast(ChatId to, long at) {
    var chat = to.withoutTopic();
    chats.recordSent(chat, platform.rateLimit(chat), at);
  }

  /** Handles a message rejected because of the bot's rate over all chats. */
  public synchronized void onRejected(Duration retryAfter, long now) {
    adaptiveRate.onRejected(retryAfter, now);
    closedUntil = adaptiveRate.heldUntil();
  }

  /** Handles a message rejected because of the rate in one chat. */
  public synchronized void onRejected(ChatId to, Duration retryAfter, long now) {
    chats.hold(to.withoutTopic(), now + AdaptiveRate.nanos(retryAfter), now);
  }

  /** Returns the messages a second that the platform is believed to accept at present. */
  public synchronized double perSecond(long now) {
    return adaptiveRate.perSecond(now);
  }

  /** Returns the state to save for the next run. */
  public synchronized State state(Instant wallClock, long now) {
    long held = adaptiveRate.heldUntil() - now;
    return new State(
        adaptiveRate.perSecond(now), held > 0 ? wallClock.plusNanos(held) : Instant.EPOCH);
  }

  private static int wholeRate(double perSecond) {
    return (int) Math.clamp(perSecond, 1, MAX_RATE);
  }

  /** Returns the number of chats tracked. */
  synchronized int trackedChats() {
    return chats.trackedChats();
  }

  /**
   * The state that survives a restart.
   *
   * @param perSecond messages a second that the platform is believed to accept
   * @param heldUntil the time before which nothing is sent; long past when nothing is held
   */
  public record State(double perSecond, Instant heldUntil) {}
}
