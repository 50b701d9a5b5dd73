package backheel.answer.alerts;

import backheel.football.TextFolding;
import backheel.language.InputVocabulary;
import backheel.store.subscription.Mutes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A duration as people type it at the end of a line: {@code 1d}, {@code 2 weeks}, {@code pour une
 * semaine}, {@code دائما}.
 *
 * @param before the line without the duration
 * @param length the duration, null for forever
 */
record DurationInput(String before, @Nullable Duration length) {
  private static final Duration MAX_DURATION = Duration.ofDays(3_650);
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})(\\p{L}+)");

  private static final Map<Duration, Set<String>> UNITS =
      Map.of(
          Duration.ofHours(1),
          words("hours"),
          Duration.ofDays(1),
          words("days"),
          Duration.ofDays(7),
          words("weeks"));

  private static final Set<String> FOREVER_WORDS = words("forever");
  private static final Set<String> FILLER_WORDS = words("filler");

  private static Set<String> words(String key) {
    return InputVocabulary.words("typed.duration." + key, TextFolding::fold);
  }

  /** Parses the duration at the end of a line, if there is one. */
  static Optional<DurationInput> parse(String line) {
    var words = Arrays.asList(line.strip().split("\\s+"));
    int last = words.size() - 1;
    var end = TextFolding.fold(words.get(last));
    var numbered = NUMBERED.matcher(end);
    if (FOREVER_WORDS.contains(end)) {
      return Optional.of(new DurationInput(before(words, last), null));
    } else if (numbered.matches()) {
      return of(words, last, numbered.group(1), numbered.group(2));
    } else if (last > 0 && TextFolding.fold(words.get(last - 1)).matches("\\d{1,3}")) {
      return of(words, last - 1, TextFolding.fold(words.get(last - 1)), end);
    }
    return end.length() > 1 ? of(words, last, "1", end) : Optional.empty();
  }

  private static Optional<DurationInput> of(
      List<String> words, int from, String count, String unit) {
    return UNITS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(unit))
        .map(entry -> entry.getKey().multipliedBy(Integer.parseInt(count)))
        .filter(length -> length.isPositive() && length.compareTo(MAX_DURATION) <= 0)
        .map(length -> new DurationInput(before(words, from), length))
        .findFirst();
  }

  private static String before(List<String> words, int end) {
    int last = end;
    while (last > 0 && FILLER_WORDS.contains(TextFolding.fold(words.get(last - 1)))) {
      last--;
    }
    return String.join(" ", words.subList(0, last));
  }

  /** Returns the end of a duration that begins now. */
  Instant endFrom(Instant now) {
    return length == null ? Mutes.FOREVER : now.plus(length);
  }
}
