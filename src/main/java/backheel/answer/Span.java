package backheel.answer;

import backheel.football.Folding;
import backheel.store.Mutes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For how long, as people say it at the end of a line: {@code 1d}, {@code 2 weeks}, {@code pour une
 * semaine}, {@code دائما}.
 *
 * @param before the line without it
 * @param length null for ever
 */
record Span(String before, @Nullable Duration length) {
  private static final Duration LONGEST = Duration.ofDays(3_650);
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})(\\p{L}+)");

  private static final Map<Duration, Set<String>> UNITS =
      Map.of(
          Duration.ofHours(1),
          words("h hour hours heure heures hora horas ساعة ساعات"),
          Duration.ofDays(1),
          words("d day days j jour jours dia dias يوم أيام يوما"),
          Duration.ofDays(7),
          words("w week weeks s semaine semaines semana semanas أسبوع أسابيع أسبوعا"));

  private static final Set<String> EVER =
      words("ever forever always toujours siempre دائما للأبد أبدا");
  private static final Set<String> FILLING =
      words("for a an pour pendant un une por para una لمدة");

  private static Set<String> words(String words) {
    return Arrays.stream(words.split(" ", -1)).map(Folding::fold).collect(Collectors.toSet());
  }

  /** The span at the end of a line, if there is one. */
  static Optional<Span> at(String line) {
    var words = Arrays.asList(line.strip().split("\\s+"));
    int last = words.size() - 1;
    var end = Folding.fold(words.get(last));
    var numbered = NUMBERED.matcher(end);
    if (EVER.contains(end)) {
      return Optional.of(new Span(before(words, last), null));
    } else if (numbered.matches()) {
      return of(words, last, numbered.group(1), numbered.group(2));
    } else if (last > 0 && Folding.fold(words.get(last - 1)).matches("\\d{1,3}")) {
      return of(words, last - 1, Folding.fold(words.get(last - 1)), end);
    }
    return end.length() > 1 ? of(words, last, "1", end) : Optional.empty();
  }

  private static Optional<Span> of(List<String> words, int from, String count, String unit) {
    return UNITS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(unit))
        .map(entry -> entry.getKey().multipliedBy(Integer.parseInt(count)))
        .filter(length -> length.isPositive() && length.compareTo(LONGEST) <= 0)
        .map(length -> new Span(before(words, from), length))
        .findFirst();
  }

  private static String before(List<String> words, int end) {
    int last = end;
    while (last > 0 && FILLING.contains(Folding.fold(words.get(last - 1)))) {
      last--;
    }
    return String.join(" ", words.subList(0, last));
  }

  /** When it ends that begins now. */
  Instant from(Instant now) {
    return length == null ? Mutes.FOR_EVER : now.plus(length);
  }
}
