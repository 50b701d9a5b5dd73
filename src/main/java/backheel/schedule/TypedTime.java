package backheel.schedule;

import backheel.language.InputVocabulary;
import java.text.Normalizer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<String> AFTERNOON =
      InputVocabulary.words("typed.time.afternoon", TypedTime::plainLetters);

  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(?<hour>\\d{1,2})(?: ?[:.h] ?(?<minute>\\d{2})(?!\\d))?"
              + "(?: ?h(?:eures?|oras?|rs?)?(?!\\p{L}))?(?: ?(?<half>"
              + InputVocabulary.alternatives("typed.time.morning", TypedTime::plainLetters)
              + "|"
              + InputVocabulary.alternatives("typed.time.afternoon", TypedTime::plainLetters)
              + "))?(?![\\p{L}\\d])");

  private static final Pattern MIDNIGHT = Pattern.compile(wholeWord("typed.time.midnight"));
  private static final Pattern NOON = Pattern.compile(wholeWord("typed.time.noon"));

  private static String wholeWord(String key) {
    return "(?<!\\p{L})(?:"
        + InputVocabulary.alternatives(key, TypedTime::plainLetters)
        + ")(?!\\p{L})";
  }

  /**
   * Normalizes a line: small letters without accents, ASCII digits, one kind of dash, single
   * blanks.
   */
  static String normalize(String typed) {
    if (typed.length() > MAX_LINE_LENGTH) {
      return "";
    }
    var hours = MIDNIGHT.matcher(plainLetters(typed)).replaceAll("00:00");
    return NOON.matcher(hours).replaceAll("12:00");
  }

  private static String plainLetters(String typed) {
    var plain =
        Normalizer.normalize(typed, Normalizer.Form.NFKD)
            .replaceAll("[\\p{Mn}\\p{Cf}\\x{0640}]", "")
            .replaceAll("[\\p{Pd}−]", "-")
            .toLowerCase(Locale.ROOT);
    var digits = new StringBuilder();
    plain.codePoints().forEach(letter -> digits.append(asciiDigit(letter)));
    return digits.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
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
      var afternoon = AFTERNOON.contains(half);
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    if (hour == 24 && minute == 0) {
      hour = 0;
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }
}
