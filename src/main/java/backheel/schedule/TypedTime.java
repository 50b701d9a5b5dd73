package backheel.schedule;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day inside a line that a person typed.
 *
 * @param start the index of its start in the {@linkplain #normalize normalized} line
 * @param end the index of its end there
 */
record TypedTime(LocalTime time, int start, int end) {

  private static final int MAX_LINE_LENGTH = 60;

  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(?<hour>\\d{1,2})(?: ?[:.h] ?(?<minute>\\d{2})(?!\\d))?"
              + "(?: ?h(?:eures?|oras?|rs?)?(?!\\p{L}))?"
              + "(?: ?(?<half>a\\.?m\\.?|p\\.?m\\.?|ص|صباحا|م|مساء))?(?![\\p{L}\\d])");

  private static final Map<Pattern, String> WORDS =
      Map.of(
          Pattern.compile("(?<!\\p{L})(midnight|minuit|medianoche|منتصف الليل)(?!\\p{L})"),
          "00:00",
          Pattern.compile("(?<!\\p{L})(noon|midi|mediodia|الظهر)(?!\\p{L})"),
          "12:00");

  /**
   * Normalizes a line: small letters without accents, ASCII digits, one kind of dash, single
   * blanks.
   */
  static String normalize(String typed) {
    if (typed.length() > MAX_LINE_LENGTH) {
      return "";
    }
    var plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKD)
            .replaceAll("[\\p{Mn}\\p{Cf}ـ]", "")
            .replaceAll("[\\p{Pd}−]", "-")
            .toLowerCase(Locale.ROOT);
    var digits = new StringBuilder();
    plain.codePoints().forEach(letter -> digits.append(asciiDigit(letter)));
    plain = digits.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
    for (var word : WORDS.entrySet()) {
      plain = word.getKey().matcher(plain).replaceAll(word.getValue());
    }
    return plain;
  }

  private static String asciiDigit(int letter) {
    return Character.isDigit(letter)
        ? Integer.toString(Character.digit(letter, 10))
        : Character.toString(letter);
  }

  /**
   * Finds the times in a normalized line, in order; empty when one of them is invalid, such as
   * 25:00.
   */
  static Optional<List<TypedTime>> findAll(String plain) {
    var times = new ArrayList<TypedTime>();
    var matcher = TIME.matcher(plain);
    while (matcher.find()) {
      var time = time(matcher);
      if (time.isEmpty()) {
        return Optional.empty();
      }
      times.add(new TypedTime(time.get(), matcher.start(), matcher.end()));
    }
    return Optional.of(List.copyOf(times));
  }

  private static Optional<LocalTime> time(Matcher matcher) {
    var hour = Integer.parseInt(matcher.group("hour"));
    var typedMinute = matcher.group("minute");
    var minute = typedMinute == null ? 0 : Integer.parseInt(typedMinute);
    var half = matcher.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      var afternoon = half.startsWith("p") || half.startsWith("م");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    if (hour == 24 && minute == 0) {
      hour = 0;
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }
}
