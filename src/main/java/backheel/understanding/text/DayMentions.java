package backheel.understanding.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dates that sentences mention: "on Sunday", "hier soir", "14 de diciembre", "أمس". */
public final class DayMentions {

  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, Integer> RELATIVE_DAYS = new HashMap<>();
  private static final Pattern WORD;
  private static final Pattern DAY_MONTH;
  private static final Pattern MONTH_DAY;

  static {
    var days =
        List.of(
            "monday lundi lunes الاثنين الإثنين",
            "tuesday mardi martes الثلاثاء",
            "wednesday mercredi miercoles الأربعاء الاربعاء",
            "thursday jeudi jueves الخميس",
            "friday vendredi viernes الجمعة الجمعه",
            "saturday samedi sabado السبت",
            "sunday dimanche domingo الأحد الاحد");
    for (var i = 0; i < days.size(); i++) {
      for (var name : days.get(i).split(" ", -1)) {
        WEEKDAYS.put(name, DayOfWeek.of(i + 1));
      }
    }
    var months =
        List.of(
            "january janvier enero يناير",
            "february fevrier febrero فبراير",
            "march mars marzo مارس",
            "april avril abril أبريل ابريل",
            "may mai mayo مايو ماي",
            "june juin junio يونيو",
            "july juillet julio يوليو يوليوز",
            "august aout agosto أغسطس غشت",
            "september septembre septiembre سبتمبر شتنبر",
            "october octobre octubre أكتوبر اكتوبر",
            "november novembre noviembre نوفمبر نونبر",
            "december decembre diciembre ديسمبر دجنبر");
    for (var i = 0; i < months.size(); i++) {
      for (var name : months.get(i).split(" ", -1)) {
        MONTHS.put(name, i + 1);
      }
    }
    RELATIVE_DAYS.putAll(
        Map.of(
            "yesterday",
            -1,
            "last night",
            -1,
            "hier",
            -1,
            "ayer",
            -1,
            "anoche",
            -1,
            "أمس",
            -1,
            "امس",
            -1));
    RELATIVE_DAYS.putAll(
        Map.of(
            "today",
            0,
            "tonight",
            0,
            "aujourd'hui",
            0,
            "ce soir",
            0,
            "hoy",
            0,
            "esta noche",
            0,
            "اليوم",
            0));
    RELATIVE_DAYS.putAll(Map.of("tomorrow", 1, "demain", 1, "manana", 1, "غدا", 1));
    WORD =
        Pattern.compile(
            "(?<![\\p{L}\\d])("
                + String.join("|", WEEKDAYS.keySet())
                + "|"
                + String.join("|", RELATIVE_DAYS.keySet())
                + ")(?![\\p{L}])");
    var month = "(" + String.join("|", MONTHS.keySet()) + ")";
    DAY_MONTH =
        Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er)? (?:of |de )?"
                + month
                + "(?:,? (?:de )?(\\d{4}))?");
    MONTH_DAY = Pattern.compile(month + " (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?");
  }

  private DayMentions() {}

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
        .flatMap(found -> Stream.ofNullable(WEEKDAYS.get(found.group(1))))
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
    var weekday = WEEKDAYS.get(word);
    if (weekday == null) {
      return null;
    }
    return told.with(
        ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
  }
}
