package backheel.understanding.extraction;

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

/** Reads calendar dates that are written out, in the languages that Backheel reads. */
final class DateWords {
  private static final Map<String, Integer> MONTHS = months();
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d{1,5}\\b)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?: de| of)? ?-?(\\p{L}{3,12})\\.?,?(?: de| del)? ?-?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)");

  private DateWords() {}

  /** The first date that the text names, if it names one. */
  static Optional<LocalDate> in(String text) {
    return Optional.ofNullable(find(text));
  }

  private static @Nullable LocalDate find(String text) {
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
    return m.find() ? numeric(m) : null;
  }

  /** A date in an address, such as /2022/12/15/ or -20221215. */
  static Optional<LocalDate> inAddress(String address) {
    Matcher m = YEAR_FIRST.matcher(address);
    if (m.find()) {
      return Optional.ofNullable(day(m.group(1), m.group(2), m.group(3)));
    }
    m = COMPACT.matcher(address);
    return m.find()
        ? Optional.ofNullable(day(m.group(1), m.group(2), m.group(3)))
        : Optional.empty();
  }

  /** Day before month, as nearly everywhere; slashes with a month past 12 are American. */
  private static @Nullable LocalDate numeric(Matcher m) {
    String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
    LocalDate usual = day(year, m.group(3), m.group(1));
    return usual != null ? usual : day(year, m.group(1), m.group(3));
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      int y = Integer.parseInt(year);
      return y < 1990 || y > Year.MAX_VALUE
          ? null
          : LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      // Figures that are no day of any month are no date.
      return null;
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language :
        List.of(
            "en", "fr", "es", "de", "it", "pt", "nl", "ru", "ar", "pl", "sv", "nb", "da", "tr",
            "id", "sl", "ro", "cs")) {
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
    months.put("sept", 9);
    return Map.copyOf(months);
  }
}
