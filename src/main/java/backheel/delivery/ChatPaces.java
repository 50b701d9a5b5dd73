package backheel.delivery;

import backheel.chat.ChatId;
import backheel.chat.Limits;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * When each chat may be written to again. Keeps the chats of the last minute alone. Times are
 * monotonic nanoseconds. Not safe to share between threads.
 */
final class ChatPaces {
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final long spread;
  private final long youngUntil;
  private final Map<ChatId, Entry> chats = new LinkedHashMap<>();
  private final Map<ChatId, Long> heldUntil = new HashMap<>();

  /**
   * @param spread by how much the ways of two messages may differ, in nanoseconds
   * @param born what went in the minute before is not known
   */
  ChatPaces(long spread, long born) {
    this.spread = spread;
    this.youngUntil = born + MINUTE + spread;
  }

  /** From when on a message may go to that chat. */
  long freeAt(ChatId chat, Limits limits, long now) {
    long free = heldUntil.getOrDefault(chat, Long.MIN_VALUE);
    var entry = chats.get(chat);
    return entry == null ? free : Math.max(free, entry.freeAt(limits, now < youngUntil));
  }

  void went(ChatId chat, Limits limits, long at) {
    if (limits.gap().isZero() && limits.perMinute() == 0) {
      return;
    }
    forgetBefore(at - MINUTE - spread - limits.gap().toNanos());
    // Taken out and put in again, so that the eldest stay in front.
    var known = chats.remove(chat);
    var entry = known == null ? new Entry(limits.perMinute()) : known;
    entry.add(at);
    chats.put(chat, entry);
  }

  void hold(ChatId chat, long until, long now) {
    heldUntil.values().removeIf(end -> end <= now);
    heldUntil.merge(chat, until, Math::max);
  }

  /** How many chats are remembered. */
  int size() {
    return chats.size() + heldUntil.size();
  }

  private void forgetBefore(long time) {
    var eldest = chats.values().iterator();
    while (eldest.hasNext() && eldest.next().last < time) {
      eldest.remove();
    }
  }

  /** What went to one chat lately. */
  private final class Entry {
    private final @Nullable Recent minute;
    private long last = Long.MIN_VALUE;

    Entry(int perMinute) {
      minute = perMinute == 0 ? null : new Recent(perMinute);
    }

    void add(long at) {
      last = Math.max(last, at);
      if (minute != null) {
        minute.add(at);
      }
    }

    long freeAt(Limits limits, boolean young) {
      long gap = limits.gap().toNanos();
      if (minute == null) {
        return last + gap + spread;
      }
      int most = limits.perMinute();
      // One may have been under way to this chat when the life before ended.
      int known = young ? Math.max(1, most - 1) : most;
      long even = young ? Math.max(gap, MINUTE / most) : gap;
      return Math.max(last + even + spread, minute.freeAt(known, MINUTE + spread));
    }
  }
}
