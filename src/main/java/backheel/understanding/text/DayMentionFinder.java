package backheel.understanding.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dates that sentences mention: "on Sunday", "hier soir", "14 de diciembre", "أمس". */
public final class DayMentionFinder {

  private static final Map<String, Integer> WEEKDAYS = Lexicon.numbers("weekdays");
  private static final Map<String, Integer> MONTHS = Lexicon.numbers("months");
  private static final Map<String, Integer> RELATIVE_DAYS = Lexicon.numbers("relative days");
  private static final Pattern WORD =
      Pattern.compile(
          Lexicon.regex("(?<![\\p{L}\\d])({{weekdays}}|{{relative days}})(?![\\p{L}])"));
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          Lexicon.regex(
              "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er)? (?:of |de )?({{months}})(?:,? (?:de )?(\\d{4}))?"));
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          Lexicon.regex("({{months}}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?"));

  private DayMentionFinder() {}

  /**
   * A date mentioned in a sentence.
   *
   * @param start the offset in the sentence
   */
  public record DayMention(int start, LocalDate day) {}

  /**
   * Returns the dates that a sentence mentions, in order.
   *
   * @param told the date of the article, null when unknown
   * @param ahead whether an upcoming match is meant
   */
  public static List<DayMention> find(String plain, @Nullable LocalDate told, boolean ahead) {
    var found = new ArrayList<DayMention>();
    for (var matcher :
        List.of(DAY_MONTH.matcher(plain), MONTH_DAY.matcher(plain), WORD.matcher(plain))) {
      while (matcher.find()) {
        var day = day(matcher, told, ahead);
        if (day != null) {
          found.add(new DayMention(matcher.start(), day));
        }
      }
    }
    found.sort(Comparator.comparingInt(DayMention::start));
    return found;
  }

  /** Returns the days of the week that the text mentions. */
  public static Set<DayOfWeek> weekdays(String plain) {
    return WORD.matcher(plain)
        .results()
        .flatMap(found -> weekday(found.group(1)).stream())
        .collect(Collectors.toSet());
  }

  private static @Nullable LocalDate day(Matcher found, @Nullable LocalDate told, boolean ahead) {
    if (found.groupCount() == 1) {
      return told == null ? null : relativeDay(found.group(1), told, ahead);
    }
    var dayFirst = Character.isDigit(found.group(1).charAt(0));
    var day = Integer.parseInt(found.group(dayFirst ? 1 : 2));
    var month = MONTHS.getOrDefault(found.group(dayFirst ? 2 : 1), 1);
    try {
      if (found.group(3) != null) {
        return LocalDate.of(Integer.parseInt(found.group(3)), month, day);
      }
      if (told == null) {
        return null;
      }
      var sameYear = LocalDate.of(told.getYear(), month, day);
      if (ahead) {
        return sameYear.isBefore(told) ? sameYear.plusYears(1) : sameYear;
      }
      return sameYear.isAfter(told.plusDays(1)) ? sameYear.minusYears(1) : sameYear;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable LocalDate relativeDay(String word, LocalDate told, boolean ahead) {
    var shift = RELATIVE_DAYS.get(word);
    if (shift != null) {
      return told.plusDays(shift);
    }
    var weekday = weekday(word).orElse(null);
    if (weekday == null) {
      return null;
    }
    return told.with(
        ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
  }

  private static Optional<DayOfWeek> weekday(String word) {
    return Optional.ofNullable(WEEKDAYS.get(word)).map(DayOfWeek::of);
  }
}
