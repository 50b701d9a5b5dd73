package backheel.source.date;

import backheel.input.BundledTableReader;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of time zones that mean one offset in feeds. */
final class ZoneNames {
  private static final Map<String, Integer> MINUTES = minutes();

  private ZoneNames() {}

  /** Returns the minutes east of Greenwich; null if the name is no known zone. */
  static @Nullable Integer find(String folded) {
    return MINUTES.get(folded);
  }

  private static Map<String, Integer> minutes() {
    return BundledTableReader.lines(ZoneNames.class, "zones.txt").stream()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> Integer.parseInt(p[1])));
  }
}
