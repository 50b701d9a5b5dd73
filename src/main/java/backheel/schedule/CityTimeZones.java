package backheel.schedule;

import backheel.football.TextFolding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The time zones of the cities and countries of the football world. */
final class CityTimeZones {

  private static final String FILE = "cities.txt";

  private static final Set<String> CONTINENTS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  private CityTimeZones() {}

  /** Returns zone ids by squeezed name: from the bundled list, then the JDK's ids and cities. */
  static Map<String, String> zonesByName() {
    var zones = new HashMap<String, String>(bundled());
    ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .forEach(id -> {
          var parts = id.split("/", -1);
          if (CONTINENTS.contains(parts[0])) {
            zones.putIfAbsent(TextFolding.squeeze(parts[parts.length - 1]), id);
          }
          if (id.chars().noneMatch(Character::isDigit)) {
            zones.putIfAbsent(TextFolding.squeeze(id), id);
          }
        });
    return Map.copyOf(zones);
  }

  /**
   * Reads the list bundled with Backheel: a zone, an equals sign, its names separated by commas.
   */
  static Map<String, String> bundled() {
    var zones = new HashMap<String, String>();
    try (var in = Objects.requireNonNull(CityTimeZones.class.getResourceAsStream(FILE), FILE);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (var line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        var id = line.substring(0, line.indexOf('=')).strip();
        for (var name : line.substring(line.indexOf('=') + 1).split(",", -1)) {
          zones.put(TextFolding.squeeze(name), id);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return zones;
  }
}
