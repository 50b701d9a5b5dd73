package backheel.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tolerant parser of the dates that sources give. */
final class SourceDateParser {
  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*";
  private static final String ZONE = "([A-Za-z]{1,5}|[+-]\\d{1,2}:?\\d{2}|[+-]\\d{2})?";

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:\\s*[Tt]|\\s+)" + TIME + ZONE + ")?");
  private static final Pattern MAIL =
      Pattern.compile(
          "(\\d{1,2})[\\s-]+(\\p{L}{3,})\\.?[\\s,-]+(\\d{4}|\\d{2})(?:[\\s,]+"
              + TIME
              + ZONE
              + ")?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Minutes east of Greenwich, for the names that mean one zone in feeds. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("CST", -360),
          Map.entry("CDT", -300),
          Map.entry("MST", -420),
          Map.entry("MDT", -360),
          Map.entry("PST", -480),
          Map.entry("PDT", -420),
          Map.entry("BRT", -180),
          Map.entry("ART", -180),
          Map.entry("BST", 60),
          Map.entry("WEST", 60),
          Map.entry("CET", 60),
          Map.entry("CEST", 120),
          Map.entry("EET", 120),
          Map.entry("SAST", 120),
          Map.entry("EEST", 180),
          Map.entry("MSK", 180),
          Map.entry("JST", 540),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660));

  private SourceDateParser() {}

  /** Parses a date; null if its form is not supported. */
  static @Nullable Instant parse(String written) {
    var iso = ISO.matcher(written);
    // Only the ISO form begins with the year, and this cheap check saves a search with its pattern.
    boolean mayBeIso = written.indexOf('-') > 0 && written.indexOf(',') < 0;
    if (mayBeIso && iso.find()) {
      return moment(iso, number(iso, 1), number(iso, 2), number(iso, 3));
    }
    var mail = MAIL.matcher(written);
    if (mail.find()) {
      var name = mail.group(2).toLowerCase(Locale.ROOT);
      int year = number(mail, 3);
      return moment(
          mail,
          year < 100 ? 2000 + year : year,
          MONTHS.indexOf(name.substring(0, 3)) + 1,
          number(mail, 1));
    }
    return null;
  }

  /**
   * Returns the moment of a match; in both patterns the groups of the time are the fourth to the
   * seventh.
   */
  private static @Nullable Instant moment(MatchResult match, int year, int month, int day) {
    try {
      int second = Math.min(59, number(match, 6));
      var local = LocalDateTime.of(year, month, day, number(match, 4), number(match, 5), second);
      if (year < 1990 || year > 2100) {
        return null;
      }
      return local.toInstant(ZoneOffset.UTC).minusSeconds(60L * zone(match.group(7)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int zone(@Nullable String name) {
    if (name == null) {
      return 0;
    }
    if (Character.isLetter(name.charAt(0))) {
      return ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), 0);
    }
    var digits = name.substring(1).replace(":", "");
    int value = Integer.parseInt(digits);
    int minutes = digits.length() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
    return name.charAt(0) == '-' ? -minutes : minutes;
  }

  private static int number(MatchResult match, int group) {
    var text = match.group(group);
    return text == null ? 0 : Integer.parseInt(text);
  }
}
