package backheel.subscription.rhythm;

import backheel.football.EditDistance;
import backheel.football.Folding;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where somebody is, as a time zone. */
public final class Zones {

  /** What a typed place turned out to be. */
  public sealed interface Reading {

    /** The zone that is meant; its id is read again by {@link Zones#read}. */
    record Found(ZoneId zone) implements Reading {}

    /** No zone is called so; the ids of up to three that nearly are, nearest first. */
    record Unknown(List<String> near) implements Reading {
      public Unknown {
        near = List.copyOf(near);
      }
    }
  }

  private static final int SUGGESTIONS = 3;
  private static final int LONGEST_NAME = 60;

  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)?([+-])(\\d{1,2})(?::?(\\d{2}))?");

  private static final Map<String, String> BY_NAME = Cities.zonesByName();

  private Zones() {}

  /** Reads {@code Europe/Madrid}, {@code madrid}, {@code الدار البيضاء}, {@code UTC+1}. */
  public static Reading read(String typed) {
    var squeezed = typed.length() > LONGEST_NAME ? "" : Folding.squeeze(typed);
    return offset(typed)
        .or(() -> Optional.ofNullable(BY_NAME.get(squeezed)))
        .or(() -> exact(typed.strip()))
        .<Reading>map(id -> new Reading.Found(ZoneId.of(id)))
        .orElseGet(() -> new Reading.Unknown(near(squeezed)));
  }

  /** A fixed distance from Greenwich: as far as the earth has any. */
  private static Optional<String> offset(String typed) {
    var matcher = OFFSET.matcher(TypedTime.plain(typed).replace(" ", ""));
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

  /** An id by the letter, because Etc/GMT+1 and Etc/GMT-1 would otherwise be one name. */
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
        .limit(SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
