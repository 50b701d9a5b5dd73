package backheel.platform.telegram.send;

import backheel.chat.IdempotencyKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** The progress of each delivery, so that a further attempt sends only the rest. */
final class PartialDeliveries {
  private static final int MAX_REMEMBERED_DELIVERIES = 10_000;

  private final Map<IdempotencyKey, SendProgress> progress =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IdempotencyKey, SendProgress> eldest) {
          return size() > MAX_REMEMBERED_DELIVERIES;
        }
      };

  synchronized SendProgress of(IdempotencyKey delivery) {
    return progress.getOrDefault(delivery, SendProgress.NOTHING);
  }

  synchronized void record(IdempotencyKey delivery, SendProgress reached) {
    progress.put(delivery, reached);
  }

  synchronized void forget(IdempotencyKey delivery) {
    progress.remove(delivery);
  }
}
