package backheel.platform.telegram.send;

import backheel.chat.SendResult;
import backheel.chat.SendResult.Scope;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A guard that honours Telegram's "too many requests". It infers the scope of the limit, which
 * Telegram does not report, and lets nothing be sent to that chat, or to any, before the requested
 * wait is over. So answers, alerts and edits all respect a refusal that any of them met (as
 * grammY's auto-retry does for one call).
 */
final class FloodControl {
  /** Maximum number of chats with a remembered wait. */
  private static final int MAX_REMEMBERED_CHATS = 50_000;

  private final Clock clock;
  private final PlatformLimitDetector limits = new PlatformLimitDetector();
  private final Cache<Long, Long> heldUntil =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED_CHATS).build();

  FloodControl(Clock clock) {
    this.clock = clock;
  }

  /** Records that Telegram accepted a message or an edit. */
  synchronized void accepted(long chat) {
    limits.accepted(chat, clock.millis());
  }

  /**
   * Returns the scope of the limit, if the refusal is a rate limit: it is respected from now on.
   */
  synchronized Scope refused(TelegramAddress telegramAddress, ApiResult.Refused<?> refusal) {
    if (!TelegramErrors.isLimit(refusal)) {
      return Scope.CHAT;
    }
    long now = clock.millis();
    long pause = TelegramErrors.retryAfter(refusal).toMillis();
    heldUntil.asMap().merge(telegramAddress.chat(), now + pause, Math::max);
    return limits.refused(telegramAddress.chat(), pause, now) > now ? Scope.PLATFORM : Scope.CHAT;
  }

  /**
   * Returns the result of a send that is not attempted because Telegram requested a wait; null when
   * it may be attempted.
   */
  synchronized @Nullable SendResult pending(TelegramAddress telegramAddress) {
    long now = clock.millis();
    if (now < limits.platformUntil()) {
      return tryLater(limits.platformUntil() - now, Scope.PLATFORM);
    }
    var until = heldUntil.getIfPresent(telegramAddress.chat());
    if (until == null || until <= now) {
      heldUntil.invalidate(telegramAddress.chat());
      return null;
    }
    return tryLater(until - now, Scope.CHAT);
  }

  private static SendResult tryLater(long millis, Scope scope) {
    return new SendResult.TryLater(
        Duration.ofMillis(millis), scope, "Telegram required a wait a moment ago");
  }
}
