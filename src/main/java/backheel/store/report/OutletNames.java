package backheel.store.report;

import backheel.store.database.Database;
import backheel.subscription.Topic;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names of the outlets with stored reports for everybody. */
public final class OutletNames {
  /**
   * Query that skips along the index from one name to the next, so that its cost grows with the
   * number of outlets, not of reports.
   */
  private static final String OUTLET_NAMES =
      """
      with recursive known (outlet) as (
        select min(outlet) from report where feed = ''
        union all
        select (select min(outlet) from report where feed = '' and outlet > known.outlet) from known
        where known.outlet is not null)
      select outlet from known where outlet <> ''
      """;

  private final LoadingCache<Boolean, Map<String, String>> names;

  public OutletNames(Database database) {
    names =
        Caffeine.newBuilder()
            .refreshAfterWrite(Duration.ofMinutes(1))
            .build(always -> read(database));
  }

  /** Returns the outlet's own spelling of a typed name; empty when there is no such outlet. */
  public Optional<String> find(String typed) {
    return Optional.ofNullable(names.get(true).get(Topic.foldOutlet(typed)));
  }

  private static Map<String, String> read(Database database) {
    var all = new LinkedHashMap<String, String>();
    database
        .read(handle -> handle.createQuery(OUTLET_NAMES).mapTo(String.class).list())
        .forEach(name -> all.putIfAbsent(Topic.foldOutlet(name), name));
    return Map.copyOf(all);
  }
}
