package backheel.understanding.extraction.date;

import backheel.understanding.text.Lexicon;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A parser of written calendar dates in the languages that Backheel supports. */
public final class DateParser {
  private static final Map<String, Integer> MONTHS = months();
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          Lexicon.regex(
              "(?<!\\d)(\\d{4})(?:[-/.]|{{after the year of a date}})(\\d{1,2})(?:[-/.]|{{after the month of a date}})(\\d{1,2})(?!\\d)"));
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d{1,5}\\b)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          Lexicon.regex(
              "(?<!\\d)(\\d{1,2})(?:{{ordinal endings of dates}}|\\.)?(?: de| of)? ?-?(\\p{L}{2,12})\\.?,?(?: de| del)? ?-?(\\d{4})(?!\\d)"));
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");

  private static final Map<String, String> TWO_WORDS = Lexicon.values("month names of two words");

  private DateParser() {}

  /** Returns the first date in the text, if there is one. */
  public static Optional<LocalDate> parse(String text) {
    return parse(text, /* monthFirst= */ false);
  }

  /**
   * Returns the first date in the text, where 6/9/2024 may be the ninth of June.
   *
   * @param monthFirst whether the page writes dates in American order
   */
  public static Optional<LocalDate> parse(String text, boolean monthFirst) {
    return Optional.ofNullable(find(plain(text), monthFirst));
  }

  /** Returns the text with digits of any script as ASCII, and month names of two words as one. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(c > 127 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    String one = plain.toString();
    for (var month : TWO_WORDS.entrySet()) {
      one = one.replace(month.getKey(), month.getValue());
    }
    return one;
  }

  private static @Nullable LocalDate find(String text, boolean monthFirst) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = DAY_MONTH.matcher(text);
    while (m.find()) {
      Integer month = MONTHS.get(m.group(2).toLowerCase(Locale.ROOT));
      if (month != null) {
        return day(m.group(3), month.toString(), m.group(1));
      }
    }
    m = MONTH_DAY.matcher(text);
    while (m.find()) {
      Integer month = MONTHS.get(m.group(1).toLowerCase(Locale.ROOT));
      if (month != null) {
        return day(m.group(3), month.toString(), m.group(2));
      }
    }
    m = DAY_FIRST.matcher(text);
    return m.find() ? numeric(m, monthFirst && !m.group(2).equals(".")) : null;
  }

  /** Returns the date in an address, such as /2022/12/15/ or -20221215. */
  public static Optional<LocalDate> parseUrl(String address) {
    Matcher m = YEAR_FIRST.matcher(address);
    if (m.find()) {
      return Optional.ofNullable(day(m.group(1), m.group(2), m.group(3)));
    }
    m = COMPACT.matcher(address);
    return m.find()
        ? Optional.ofNullable(day(m.group(1), m.group(2), m.group(3)))
        : Optional.empty();
  }

  /**
   * Reads day before month, as nearly everywhere, unless there is no such day or the page differs.
   */
  private static @Nullable LocalDate numeric(Matcher m, boolean monthFirst) {
    String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
    LocalDate european = day(year, m.group(3), m.group(1));
    LocalDate american = day(year, m.group(1), m.group(3));
    return european == null || (monthFirst && american != null) ? american : european;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      int y = Integer.parseInt(year);
      return y < 1990 || y > Year.MAX_VALUE
          ? null
          : LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      // Digits that are no day of any month are not a date.
      return null;
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : Lexicon.entries("languages of publication dates")) {
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.SHORT,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT_STANDALONE)) {
          String name =
              month
                  .getDisplayName(style, Locale.of(language))
                  .toLowerCase(Locale.ROOT)
                  .replace(".", "");
          months.putIfAbsent(name, month.getValue());
        }
      }
    }
    months.putAll(Lexicon.numbers("further month names of publication dates"));
    return Map.copyOf(months);
  }
}
