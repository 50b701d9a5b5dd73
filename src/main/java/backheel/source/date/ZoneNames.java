package backheel.source.date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    try (var file = ZoneNames.class.getResourceAsStream("zones.txt")) {
      if (file == null) {
        throw new IllegalStateException("zones.txt is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(p -> p[0], p -> Integer.parseInt(p[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
