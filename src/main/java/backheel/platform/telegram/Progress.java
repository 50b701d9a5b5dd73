package backheel.platform.telegram;

import backheel.chat.SendKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many pages of a delivery have arrived, so that a further attempt sends only the rest. */
final class Progress {
  private static final int REMEMBERED = 10_000;

  private final Map<SendKey, Integer> arrived =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SendKey, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  synchronized int of(SendKey delivery) {
    return arrived.getOrDefault(delivery, 0);
  }

  synchronized void note(SendKey delivery, int pages) {
    arrived.put(delivery, pages);
  }

  synchronized void forget(SendKey delivery) {
    arrived.remove(delivery);
  }
}
