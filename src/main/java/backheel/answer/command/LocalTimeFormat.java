package backheel.answer.command;

import backheel.chat.LocalizedTexts;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Date;
import java.util.Locale;

/** A format for times in a chat's time zone and language. */
public record LocalTimeFormat(LocalizedTexts words, ZoneId zone, Instant now) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** Returns the time of day alone if it is today, otherwise with its date. */
  public String when(Instant then) {
    if (then.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())) {
      return CLOCK.format(then.atZone(zone));
    }
    var format = DateFormat.getInstanceForSkeleton("EEEdMMM", words.locale());
    format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
    return format.format(Date.from(then))
        + words.text("list.comma")
        + CLOCK.format(then.atZone(zone));
  }

  public String clock() {
    return CLOCK.format(now.atZone(zone));
  }

  public static String time(LocalTime time) {
    return CLOCK.format(time);
  }

  public String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(words.language()));
  }

  /** Returns the place that the zone is named after: {@code Casablanca}, {@code الدار البيضاء}. */
  public String place() {
    var place =
        zone.getId().contains("/")
            ? TimeZoneNames.getInstance(words.locale()).getExemplarLocationName(zone.getId())
            : null;
    return place == null ? zone.getId() : place;
  }
}
