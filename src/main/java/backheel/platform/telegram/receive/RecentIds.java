package backheel.platform.telegram.receive;

import java.util.LinkedHashMap;
import java.util.Map;

/** A bounded set of the most recent ids, so that none is processed twice. */
public final class RecentIds<T> {
  private final Map<T, Boolean> seen;

  public RecentIds(int most) {
    seen =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<T, Boolean> eldest) {
            return size() > most;
          }
        };
  }

  /** Returns whether this is seen for the first time, and remembers it. */
  public synchronized boolean isNew(T id) {
    return seen.put(id, true) == null;
  }
}
