package backheel.answer;

import backheel.chat.Wording;
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

/** Times as the clock on a chat's wall shows them, in its language. */
record Local(Wording words, ZoneId zone, Instant now) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** The hour alone when it is today, otherwise with its day. */
  String when(Instant then) {
    if (then.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())) {
      return CLOCK.format(then.atZone(zone));
    }
    var format = DateFormat.getInstanceForSkeleton("EEEdMMM", words.locale());
    format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
    return format.format(Date.from(then))
        + words.say("list.comma")
        + CLOCK.format(then.atZone(zone));
  }

  String clock() {
    return CLOCK.format(now.atZone(zone));
  }

  static String time(LocalTime time) {
    return CLOCK.format(time);
  }

  String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(words.language()));
  }

  /** The place whose clock it is: {@code Casablanca}, {@code الدار البيضاء}. */
  String place() {
    var place =
        zone.getId().contains("/")
            ? TimeZoneNames.getInstance(words.locale()).getExemplarLocationName(zone.getId())
            : null;
    return place == null ? zone.getId() : place;
  }
}
