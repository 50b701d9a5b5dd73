package backheel.delivery.pace;

import backheel.chat.ChatId;
import backheel.chat.ChatRateLimit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A rate limiter for each chat, which keeps only the chats of the last minute. Times are monotonic
 * nanoseconds. Not thread-safe.
 */
final class ChatRateLimiter {
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final long spread;
  private final long youngUntil;
  private final Map<ChatId, Entry> chats = new LinkedHashMap<>();
  private final Map<ChatId, Long> heldUntil = new HashMap<>();

  /**
   * @param spread the maximum difference in latency between two messages, in nanoseconds
   * @param born the time of creation; the messages of the minute before it are unknown
   */
  ChatRateLimiter(long spread, long born) {
    this.spread = spread;
    this.youngUntil = born + MINUTE + spread;
  }

  /** Returns the time from which a message may be sent to the chat. */
  long freeAt(ChatId chat, ChatRateLimit chatRateLimit, long now) {
    long free = heldUntil.getOrDefault(chat, Long.MIN_VALUE);
    var entry = chats.get(chat);
    return entry == null ? free : Math.max(free, entry.freeAt(chatRateLimit, now < youngUntil));
  }

  void recordSent(ChatId chat, ChatRateLimit chatRateLimit, long at) {
    if (chatRateLimit.minimumGap().isZero() && chatRateLimit.maxPerMinute() == 0) {
      return;
    }
    forgetBefore(at - MINUTE - spread - chatRateLimit.minimumGap().toNanos());
    // Removed and inserted again, so that the oldest stay in front.
    var known = chats.remove(chat);
    var entry = known == null ? new Entry(chatRateLimit.maxPerMinute()) : known;
    entry.add(at);
    chats.put(chat, entry);
  }

  void hold(ChatId chat, long until, long now) {
    heldUntil.values().removeIf(end -> end <= now);
    heldUntil.merge(chat, until, Math::max);
  }

  /** Returns the number of chats tracked. */
  int trackedChats() {
    return chats.size() + heldUntil.size();
  }

  private void forgetBefore(long time) {
    var eldest = chats.values().iterator();
    while (eldest.hasNext() && eldest.next().last < time) {
      eldest.remove();
    }
  }

  /** The recent messages to one chat. */
  private final class Entry {
    private final @Nullable RollingWindow minute;
    private long last = Long.MIN_VALUE;

    Entry(int perMinute) {
      minute = perMinute == 0 ? null : new RollingWindow(perMinute);
    }

    void add(long at) {
      last = Math.max(last, at);
      if (minute != null) {
        minute.add(at);
      }
    }

    long freeAt(ChatRateLimit chatRateLimit, boolean young) {
      long gap = chatRateLimit.minimumGap().toNanos();
      if (minute == null) {
        return last + gap + spread;
      }
      int most = chatRateLimit.maxPerMinute();
      // A message to this chat may have been in flight when the previous run ended.
      int known = young ? Math.max(1, most - 1) : most;
      long even = young ? Math.max(gap, MINUTE / most) : gap;
      return Math.max(last + even + spread, minute.freeAt(known, MINUTE + spread));
    }
  }
}
