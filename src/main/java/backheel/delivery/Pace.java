package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The pace at which one platform may be sent to: the platform's limit in any rolling second, each
 * chat's own limits, and a reserve for answers to people. Ask right before sending. Times are
 * nanoseconds of one monotonic clock, such as {@link System#nanoTime()}. Safe to share between
 * threads; no call blocks.
 */
public final class Pace {
  /**
   * Messages booked so far apart may arrive together: their ways to the platform differ by as much.
   * The windows are longer by this than the platform's.
   */
  static final long SPREAD = TimeUnit.MILLISECONDS.toNanos(10);

  /** Messages to one chat may lie further apart: there are few, and the limit is a hard one. */
  static final long CHAT_SPREAD = TimeUnit.MILLISECONDS.toNanos(40);

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1) + SPREAD;
  private static final long UNNOTICED = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long CATCH_UP = TimeUnit.MILLISECONDS.toNanos(50);
  private static final int MOST = 100_000;

  private final Platform platform;
  private final Speed speed;
  private final Gcra spacing = new Gcra();
  private final Recent all;
  private final Recent broadcast;
  private final Crowd crowd = new Crowd();
  private final ChatPaces chats;

  /** Until then the platform wants to hear nothing at all, answers included. */
  private long closedUntil = Long.MIN_VALUE;

  /** The pace of a platform of which nothing is known from before. */
  public Pace(Platform platform, long now) {
    this.platform = platform;
    this.speed = new Speed(platform.messagesPerSecond(), now);
    int most = whole(platform.messagesPerSecond());
    this.all = new Recent(most);
    this.broadcast = new Recent(most);
    this.chats = new ChatPaces(CHAT_SPREAD, now);
  }

  /**
   * The pace as an earlier life left it. Broadcasts begin after a second, since what that life sent
   * last still counts.
   */
  public static Pace resumed(Platform platform, State before, Instant wallClock, long now) {
    var pace = new Pace(platform, now);
    pace.speed.resume(before.perSecond());
    pace.speed.hold(Duration.between(wallClock, before.heldUntil()), now);
    pace.closedUntil = pace.speed.heldUntil();
    pace.speed.hold(Duration.ofNanos(SECOND), now);
    pace.crowd.areAbout(now);
    return pace;
  }

  /** Books a message or an edit that nobody waits for, if it may go now. */
  public synchronized Turn book(ChatId to, long now) {
    if (now < speed.heldUntil()) {
      return new Turn.Soon(speed.heldUntil() - now);
    }
    var chat = to.whole();
    var limits = platform.limitsIn(chat);
    long chatFree = chats.freeAt(chat, limits, now);
    if (now < chatFree) {
      return new Turn.ChatLater(chatFree - now);
    }
    double rate = speed.perSecond(now);
    int most = whole(rate);
    int reserve = crowd.reserve(most, now);
    long free =
        Math.max(
            spacing.freeAt(),
            Math.max(
                broadcast.freeAt(most - reserve, SECOND),
                all.freeAt(reserve > 0 ? most - 1 : most, SECOND)));
    if (now < free) {
      return new Turn.Soon(free - now);
    }
    long gap = (long) (SECOND / (rate - reserve));
    spacing.take(now, gap, Math.max(2 * gap, CATCH_UP));
    broadcast.add(now);
    all.add(now);
    chats.went(chat, limits, now);
    return new Turn.Go();
  }

  /**
   * An answer to a person goes out. It takes the next place there is, before anything that nobody
   * waits for.
   *
   * @return how long it has to wait for that place, in nanoseconds: a tenth of a second at most,
   *     which nobody notices, unless the platform has asked for patience
   */
  public synchronized long answered(ChatId to, long now) {
    crowd.answered(now);
    long free = all.freeAt(whole(platform.messagesPerSecond()), SECOND);
    long open = Math.max(now, closedUntil);
    long at = Math.clamp(free, open, open + UNNOTICED);
    all.add(at);
    var chat = to.whole();
    chats.went(chat, platform.limitsIn(chat), at);
    return at - now;
  }

  /** A message that an earlier life sent within the last minute; tell the oldest first. */
  public synchronized void recall(ChatId to, long at) {
    var chat = to.whole();
    chats.went(chat, platform.limitsIn(chat), at);
  }

  /** The platform refused a message because of the bot's pace over all chats. */
  public synchronized void refused(Duration retryAfter, long now) {
    speed.refused(retryAfter, now);
    closedUntil = speed.heldUntil();
  }

  /** The platform refused a message because of the pace in that chat. */
  public synchronized void refused(ChatId to, Duration retryAfter, long now) {
    chats.hold(to.whole(), now + Speed.nanos(retryAfter), now);
  }

  /** Messages a second that the platform is believed to take at present. */
  public synchronized double perSecond(long now) {
    return speed.perSecond(now);
  }

  /** What the next life has to know. */
  public synchronized State state(Instant wallClock, long now) {
    long held = speed.heldUntil() - now;
    return new State(speed.perSecond(now), held > 0 ? wallClock.plusNanos(held) : Instant.EPOCH);
  }

  private static int whole(double perSecond) {
    return (int) Math.clamp(perSecond, 1, MOST);
  }

  /** How many chats are remembered. */
  synchronized int chatsKnown() {
    return chats.size();
  }

  /**
   * What outlives a restart.
   *
   * @param perSecond messages a second that the platform is believed to take
   * @param heldUntil nothing goes before then; long past when nothing is held
   */
  public record State(double perSecond, Instant heldUntil) {}
}
