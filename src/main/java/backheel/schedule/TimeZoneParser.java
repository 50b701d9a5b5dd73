package backheel.schedule;

import backheel.football.EditDistance;
import backheel.football.TextFolding;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A parser of typed places and offsets into time zones. */
public final class TimeZoneParser {

  /** The result of parsing a typed place. */
  public sealed interface ParsedZone {

    /** The zone found; its id is accepted by {@link TimeZoneParser#parse}. */
    record Found(ZoneId zone) implements ParsedZone {}

    /** No zone of that name; the ids of up to three similar ones, nearest first. */
    record Unknown(List<String> suggestions) implements ParsedZone {
      public Unknown {
        suggestions = List.copyOf(suggestions);
      }
    }
  }

  private static final int MAX_SUGGESTIONS = 3;
  private static final int MAX_NAME_LENGTH = 60;

  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)?([+-])(\\d{1,2})(?::?(\\d{2}))?");

  private static final Map<String, String> BY_NAME = CityTimeZones.zonesByName();

  private TimeZoneParser() {}

  /** Parses {@code Europe/Madrid}, {@code madrid}, {@code الدار البيضاء}, {@code UTC+1}. */
  public static ParsedZone parse(String typed) {
    var squeezed = typed.length() > MAX_NAME_LENGTH ? "" : TextFolding.squeeze(typed);
    return offset(typed)
        .or(() -> Optional.ofNullable(BY_NAME.get(squeezed)))
        .or(() -> exact(typed.strip()))
        .<ParsedZone>map(id -> new ParsedZone.Found(ZoneId.of(id)))
        .orElseGet(() -> new ParsedZone.Unknown(near(squeezed)));
  }

  /** Parses a fixed offset from UTC, within the range in use on earth. */
  private static Optional<String> offset(String typed) {
    var matcher = OFFSET.matcher(TypedTime.normalize(typed).replace(" ", ""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var minutes = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    var distance = Integer.parseInt(matcher.group(2)) * 60 + minutes;
    var ahead = matcher.group(1).equals("+");
    if (minutes > 59 || distance > (ahead ? 14 : 12) * 60) {
      return Optional.empty();
    }
    return Optional.of(
        distance == 0
            ? "UTC"
            : String.format(
                Locale.ROOT, "UTC%s%02d:%02d", ahead ? "+" : "-", distance / 60, distance % 60));
  }

  /** Returns an exactly typed id, because Etc/GMT+1 and Etc/GMT-1 would otherwise be one name. */
  private static Optional<String> exact(String typed) {
    return ZoneId.getAvailableZoneIds().contains(typed) ? Optional.of(typed) : Optional.empty();
  }

  private static List<String> near(String squeezed) {
    if (squeezed.isEmpty()) {
      return List.of();
    }
    var bound = squeezed.length() <= 4 ? 1 : squeezed.length() <= 8 ? 2 : 3;
    var distances = new HashMap<String, Integer>();
    BY_NAME.forEach((name, zone) -> {
      var begun = squeezed.length() >= 3 && name.startsWith(squeezed);
      var distance = begun ? 1 : EditDistance.of(squeezed, name, bound);
      if (distance <= bound && distance < name.length()) {
        distances.merge(zone, distance, Math::min);
      }
    });
    return distances.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(MAX_SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
