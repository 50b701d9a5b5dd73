package backheel.understanding.extraction.plain;

import backheel.football.TextFolding;
import backheel.input.SafePatternCompiler;
import backheel.understanding.text.Lexicon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader of days that a line tells relative to the time at which it was fetched: "3 hours ago",
 * "hier à 22h10", "أمس", "Saturday".
 */
final class RelativeDayReader {
  private static final int MAX_LINE_LENGTH = 100;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Pattern MINUTES_AGO =
      SafePatternCompiler.compile(Lexicon.regex("(?iu){{minutes ago}}"));
  private static final Pattern HOURS_AGO =
      SafePatternCompiler.compile(Lexicon.regex("(?iu){{hours ago}}"));
  private static final Pattern DAYS_AGO =
      SafePatternCompiler.compile(Lexicon.regex("(?iu){{days ago}}"));
  private static final Map<String, Integer> SPANS_AGO = spansAgo();

  private final Instant fetched;
  private final DayResolver resolver;

  RelativeDayReader(Instant fetched, DayResolver resolver) {
    this.fetched = fetched;
    this.resolver = resolver;
  }

  /** Returns the day of a line that is about nothing else, null if it tells none. */
  @Nullable FoundDate read(String line, LineFacts facts) {
    if (line.length() > MAX_LINE_LENGTH || facts.ofMatch() || !facts.days().isEmpty()) {
      return null;
    }
    var ago = ago(line);
    if (ago != null) {
      return ago;
    }
    boolean about = facts.isBare() || facts.label() != DayLabel.NONE;
    var shift = facts.shift();
    if (shift != null) {
      return about ? new FoundDate(resolver.today().plusDays(shift), null) : null;
    }
    return about && facts.weekday() > 0
        ? new FoundDate(resolver.lastWeekday(facts.weekday()), null)
        : null;
  }

  /** Returns whether a line tells how long ago it was: "Ann Lee 3 hours ago". */
  static boolean isAgo(String line) {
    var plain = withPlainDigits(line);
    return line.length() <= MAX_LINE_LENGTH
        && (MINUTES_AGO.matcher(plain).find()
            || HOURS_AGO.matcher(plain).find()
            || DAYS_AGO.matcher(plain).find());
  }

  private static String withPlainDigits(String line) {
    var digits = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      digits.append((char) (Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    }
    return digits.toString();
  }

  private @Nullable FoundDate ago(String line) {
    var plain = withPlainDigits(line);
    for (var unit : List.of(Map.entry(MINUTES_AGO, MINUTE), Map.entry(HOURS_AGO, HOUR))) {
      int count = count(unit.getKey(), plain);
      if (count >= 0) {
        return moment(unit.getValue().multipliedBy(count));
      }
    }
    int days = count(DAYS_AGO, plain);
    if (days >= 0) {
      return new FoundDate(resolver.today().minusDays(days), null);
    }
    var words = " " + TextFolding.fold(plain) + " ";
    for (var span : SPANS_AGO.entrySet()) {
      if (words.contains(span.getKey())) {
        int minutes = span.getValue();
        return minutes % DAY.toMinutes() == 0 && minutes > 0
            ? new FoundDate(resolver.today().minusDays(minutes / DAY.toMinutes()), null)
            : moment(MINUTE.multipliedBy(minutes));
      }
    }
    return null;
  }

  private static int count(Pattern unit, String line) {
    var found = unit.matcher(line);
    return found.find() ? Integer.parseInt(found.group(Lexicon.group(found))) : -1;
  }

  private FoundDate moment(Duration ago) {
    var at = fetched.minus(ago);
    return new FoundDate(LocalDate.ofInstant(at, ZoneOffset.UTC), at);
  }

  private static Map<String, Integer> spansAgo() {
    var spans = new LinkedHashMap<String, Integer>();
    Lexicon.numbers("spans ago, in minutes")
        .forEach((words, minutes) -> spans.put(" " + TextFolding.fold(words) + " ", minutes));
    return Collections.unmodifiableMap(spans);
  }
}
