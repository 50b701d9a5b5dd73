package backheel.platform.telegram;

import backheel.chat.SendKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of each delivery has arrived, so that a further attempt sends only the rest. */
final class Progress {
  private static final int REMEMBERED = 10_000;

  private final Map<SendKey, Arrived> arrived =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SendKey, Arrived> eldest) {
          return size() > REMEMBERED;
        }
      };

  synchronized Arrived of(SendKey delivery) {
    return arrived.getOrDefault(delivery, Arrived.NOTHING);
  }

  synchronized void note(SendKey delivery, Arrived so) {
    arrived.put(delivery, so);
  }

  synchronized void forget(SendKey delivery) {
    arrived.remove(delivery);
  }
}
