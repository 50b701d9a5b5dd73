package backheel.platform.telegram;

import backheel.chat.Delivery.Scope;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells whose limit a "too many requests" is about, which Telegram does not say: the chat's, when
 * that chat was written to within the last moments (1 message a second) or often within the minute
 * (20 in a group); else the whole bot's.
 */
final class Flood {
  private static final long MOMENT = 1_500;
  private static final long MINUTE = 60_000;
  private static final int OFTEN = 18;
  private static final int REMEMBERED = 4_096;

  private final Clock clock;
  private final Map<Long, Recent> chats =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Recent> eldest) {
          return size() > REMEMBERED;
        }
      };

  Flood(Clock clock) {
    this.clock = clock;
  }

  synchronized void sent(long chat) {
    long now = clock.millis();
    var before = chats.get(chat);
    chats.put(
        chat,
        before == null || now - before.minute() >= MINUTE
            ? new Recent(now, now, 1)
            : new Recent(now, before.minute(), before.inMinute() + 1));
  }

  synchronized Scope scope(Address address) {
    long now = clock.millis();
    var recent = chats.get(address.chat());
    if (recent == null) {
      return Scope.PLATFORM;
    }
    boolean justNow = now - recent.last() < MOMENT;
    boolean often =
        address.isGroup() && now - recent.minute() < MINUTE && recent.inMinute() >= OFTEN;
    return justNow || often ? Scope.CHAT : Scope.PLATFORM;
  }

  /** When a chat was last written to, and how often since a minute began. */
  private record Recent(long last, long minute, int inMinute) {}
}
