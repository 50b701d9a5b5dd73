package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.SendResult;
import backheel.delivery.pace.RateLimiter;
import backheel.store.chat.ChatRegistry;
import backheel.store.outbox.NoticeQueue;
import backheel.store.outbox.RateLimitStates;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener that updates chats that are gone or moved and notifies the owners of chats that get
 * nothing, and that saves the rate of a platform that slowed down.
 */
final class ChatStateUpdater implements SendFailureListener {
  private static final Logger log = LoggerFactory.getLogger(ChatStateUpdater.class);

  private final String platform;
  private final ChatRegistry chats;
  private final NoticeQueue noticeQueue;
  private final RateLimitStates rateLimitStates;

  /** The notices that owners have had about their chats; one of each a day is enough. */
  private final Cache<ChatNotice, Boolean> notified =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofDays(1)).build();

  ChatStateUpdater(
      String platform,
      ChatRegistry chats,
      NoticeQueue noticeQueue,
      RateLimitStates rateLimitStates) {
    this.platform = platform;
    this.chats = chats;
    this.noticeQueue = noticeQueue;
    this.rateLimitStates = rateLimitStates;
  }

  @Override
  public void chatGone(ChatId chat, String why) {
    log.info("A chat of {} is gone: {}", platform, why);
    var owner = chats.owner(chat);
    chats.markGone(chat, why);
    owner
        .filter(other -> !other.equals(chat))
        .ifPresent(other ->
            noticeQueue.enqueue(
                other, "notice.gone", Map.of("chat", displayName(chat), "why", why)));
  }

  @Override
  public void postingForbidden(ChatId chat, SendResult.Barred barred) {
    // What is not about the topic concerns all topics alike.
    var place = barred.obstacle() == SendResult.Obstacle.CLOSED_TOPIC ? chat : chat.withoutTopic();
    notifyOnceADay(place, chat, noticeOf(barred.obstacle()), barred.why());
  }

  @Override
  public void messageRefused(ChatId chat, String why) {
    notifyOnceADay(chat.withoutTopic(), chat, "notice.refused", why);
  }

  @Override
  public void messageUnconfirmed(ChatId chat, String why) {
    notifyOnceADay(chat.withoutTopic(), chat, "notice.unsure", why);
  }

  /** Returns the key of the text that says what to do. */
  private static String noticeOf(SendResult.Obstacle obstacle) {
    return switch (obstacle) {
      case PERMISSION -> "notice.barred";
      case HIDDEN -> "notice.barred.hidden";
      case CLOSED_TOPIC -> "notice.barred.topic";
      case LOCKED_THREAD -> "notice.barred.thread";
      case TOO_MANY_THREADS -> "notice.barred.threads";
      case MISSING_TAG -> "notice.barred.tag";
      case PAYMENT -> "notice.barred.payment";
      case UNKNOWN -> "notice.barred.unknown";
    };
  }

  private void notifyOnceADay(ChatId place, ChatId chat, String key, String why) {
    if (notified.asMap().putIfAbsent(new ChatNotice(place, key), true) != null) {
      return;
    }
    log.info("A chat of {} takes no message: {}", platform, why);
    chats
        .owner(chat)
        .or(() -> chats.owner(chat.withoutTopic()))
        .filter(owner -> !owner.equals(chat))
        .ifPresent(owner ->
            noticeQueue.enqueue(owner, key, Map.of("chat", displayName(place), "why", why)));
  }

  /**
   * Moves a chat to another id. If a topic has moved into its whole chat, the owner is notified
   * once: after the move nothing refers to the topic any more.
   */
  @Override
  public void chatMoved(ChatId from, ChatId to) {
    var owner = chats.owner(from);
    chats.move(from, to);
    if (!from.equals(to) && from.withoutTopic().equals(to)) {
      owner.ifPresent(
          other -> noticeQueue.enqueue(other, "notice.topic", Map.of("chat", displayName(from))));
    }
  }

  @Override
  public void rateReduced(RateLimiter.State state) {
    log.warn(
        "{} sends nothing until {}, as the platform demands, and {} messages a second from then on",
        platform,
        state.heldUntil(),
        Math.round(state.perSecond()));
    rateLimitStates.save(platform, state.perSecond(), state.heldUntil());
  }

  /** Returns the stored title of a chat, or its address on the platform if there is none. */
  private String displayName(ChatId chat) {
    return chats.title(chat).or(() -> chats.title(chat.withoutTopic())).orElse(chat.address());
  }

  /** A kind of notice about a chat. */
  private record ChatNotice(ChatId chat, String key) {}
}
