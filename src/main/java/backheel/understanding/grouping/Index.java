package backheel.understanding.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds stories by what they have in common with a report; each entry keeps the latest only. */
final class Index {
  private static final int LATEST = 60;
  private final Map<Object, List<Gathering>> entries = new HashMap<>();
  private final Map<Gathering, Set<Object>> keys = new HashMap<>();

  void put(Object key, Gathering gathering) {
    if (!keys.computeIfAbsent(gathering, g -> new HashSet<>()).add(key)) {
      return;
    }
    List<Gathering> entry = entries.computeIfAbsent(key, k -> new ArrayList<>(2));
    if (entry.size() >= LATEST) {
      Gathering oldest = entry.removeFirst();
      Set<Object> others = keys.get(oldest);
      if (others != null) {
        others.remove(key);
      }
    }
    entry.add(gathering);
  }

  List<Gathering> get(Object key) {
    return entries.getOrDefault(key, List.of());
  }

  void remove(Gathering gathering) {
    Set<Object> own = keys.remove(gathering);
    if (own == null) {
      return;
    }
    for (Object key : own) {
      List<Gathering> entry = entries.get(key);
      if (entry != null && entry.remove(gathering) && entry.isEmpty()) {
        entries.remove(key);
      }
    }
  }
}
