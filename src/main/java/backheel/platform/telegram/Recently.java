package backheel.platform.telegram;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the last things seen, so that none is taken twice. */
final class Recently<T> {
  private final Map<T, Boolean> seen;

  Recently(int most) {
    seen =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<T, Boolean> eldest) {
            return size() > most;
          }
        };
  }

  /** Whether this is seen for the first time. */
  synchronized boolean isNew(T thing) {
    return seen.put(thing, true) == null;
  }
}
