package backheel.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The outlets whose reports are stored for everybody, by name. */
public final class Outlets {
  /** From one name to the next along the index, so that it costs by outlets and not by reports. */
  private static final String NAMES =
      """
      with recursive known (outlet) as (
        select min(outlet) from report where feed = ''
        union all
        select (select min(outlet) from report where feed = '' and outlet > known.outlet) from known
        where known.outlet is not null)
      select outlet from known where outlet <> ''
      """;

  private final LoadingCache<Boolean, Map<String, String>> names;

  public Outlets(Database database) {
    names =
        Caffeine.newBuilder()
            .refreshAfterWrite(Duration.ofMinutes(1))
            .build(always -> read(database));
  }

  /** How the outlet calls itself that somebody may mean; empty when none is called so. */
  public Optional<String> named(String typed) {
    return Optional.ofNullable(names.get(true).get(Target.folded(typed)));
  }

  private static Map<String, String> read(Database database) {
    var all = new LinkedHashMap<String, String>();
    database
        .read(handle -> handle.createQuery(NAMES).mapTo(String.class).list())
        .forEach(name -> all.putIfAbsent(Target.folded(name), name));
    return Map.copyOf(all);
  }
}
