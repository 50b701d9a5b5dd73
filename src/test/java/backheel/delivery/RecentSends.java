package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What one life sent lately, in exact rolling windows. */
final class RecentSends {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Deque<Long> all = new ArrayDeque<>();
  private final Map<ChatId, Deque<Long>> chats = new HashMap<>();

  /** Throws when a limit is broken by this arrival. */
  void add(ChatId chat, ChatRateLimit chatRateLimit, double perSecond, long now) {
    all.add(now);
    forget(all, now - SECOND);
    if (all.size() > perSecond) {
      throw new Violation("platform's limit", all.size() + " messages in a second");
    }
    var lately = chats.computeIfAbsent(chat, c -> new ArrayDeque<>());
    if (!lately.isEmpty() && now - lately.getLast() < chatRateLimit.minimumGap().toNanos()) {
      throw new Violation("chat's gap", (now - lately.getLast()) / 1_000_000 + " ms in " + chat);
    }
    lately.add(now);
    forget(lately, now - 60 * SECOND);
    if (chatRateLimit.maxPerMinute() > 0 && lately.size() > chatRateLimit.maxPerMinute()) {
      throw new Violation("group's minute", lately.size() + " messages in " + chat);
    }
  }

  private static void forget(Deque<Long> times, long upTo) {
    while (!times.isEmpty() && times.getFirst() <= upTo) {
      times.removeFirst();
    }
  }
}
