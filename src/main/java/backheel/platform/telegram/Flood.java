package backheel.platform.telegram;

import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose limit a "too many requests" is about, which Telegram does not say, and lets nothing
 * leave before the wait is over that it was told: not to that chat, or to nobody at all. So
 * answers, alerts and edits obey a refusal that any of them met (as grammY's auto-retry does for
 * one call).
 */
final class Flood {
  /** So many chats may be waiting at once. */
  private static final int REMEMBERED = 50_000;

  private final Clock clock;
  private final Refusals refusals = new Refusals();
  private final Cache<Long, Long> heldUntil = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Flood(Clock clock) {
    this.clock = clock;
  }

  /** Telegram took a message or an edit. */
  synchronized void taken(long chat) {
    refusals.taken(chat, clock.millis());
  }

  /** Whose limit it is, if the refusal is about a limit: it is obeyed from now on. */
  synchronized Scope refused(Address address, Outcome.Refused<?> refusal) {
    if (refusal.code() != Verdict.TOO_MANY) {
      return Scope.CHAT;
    }
    long now = clock.millis();
    long pause = Verdict.pause(refusal).toMillis();
    heldUntil.asMap().merge(address.chat(), now + pause, Math::max);
    return refusals.refused(address.chat(), pause, now) > now ? Scope.PLATFORM : Scope.CHAT;
  }

  /**
   * What is to be said instead of trying, while Telegram asks for patience; null when it may go.
   */
  synchronized @Nullable Delivery held(Address address) {
    long now = clock.millis();
    if (now < refusals.platformUntil()) {
      return later(refusals.platformUntil() - now, Scope.PLATFORM);
    }
    var until = heldUntil.getIfPresent(address.chat());
    if (until == null || until <= now) {
      heldUntil.invalidate(address.chat());
      return null;
    }
    return later(until - now, Scope.CHAT);
  }

  private static Delivery later(long millis, Scope scope) {
    return new Delivery.TryLater(
        Duration.ofMillis(millis), scope, "Telegram asked for patience a moment ago");
  }
}
