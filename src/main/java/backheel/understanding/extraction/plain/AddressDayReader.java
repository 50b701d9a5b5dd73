package backheel.understanding.extraction.plain;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reader of the day in the address of an article. */
final class AddressDayReader {
  private static final int MAX_LENGTH = 2000;

  /** A folder each for year, month and day, as outlets file their articles. */
  private static final Pattern FOLDERS =
      Pattern.compile("/(\\d{4})/(\\d{1,2}|\\p{L}{3,12})/(\\d{1,2})(?=[/._-]|$)");

  private static final Pattern FOLDER = Pattern.compile("/(\\d{4})-?(\\d{2})-?(\\d{2})(?=/|$)");

  private static final Pattern DAY_FIRST_FOLDERS =
      Pattern.compile("/(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?=/)");

  /** Digits within a name, which may be the day of the match just as well. */
  private static final Pattern IN_NAME =
      Pattern.compile("(?<![\\d])(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");

  private final CalendarNames names;
  private final DayResolver resolver;

  AddressDayReader(CalendarNames names, DayResolver resolver) {
    this.names = names;
    this.resolver = resolver;
  }

  /** Returns the day of the folders of an address, null if it has none. */
  @Nullable LocalDate inFolders(@Nullable URI address) {
    var path = path(address);
    for (var folders : List.of(FOLDERS, FOLDER)) {
      Matcher found = folders.matcher(path);
      if (found.find()) {
        return day(found.group(1), month(found.group(2)), found.group(3));
      }
    }
    Matcher found = DAY_FIRST_FOLDERS.matcher(path);
    return found.find() ? day(found.group(3), month(found.group(2)), found.group(1)) : null;
  }

  /** Returns the day within the last name of an address, null if it has none. */
  @Nullable LocalDate inName(@Nullable URI address) {
    var path = path(address);
    Matcher found = IN_NAME.matcher(path);
    return found.find() ? day(found.group(1), month(found.group(2)), found.group(3)) : null;
  }

  private static String path(@Nullable URI address) {
    var path = address == null || address.getPath() == null ? "" : address.getPath();
    return path.length() > MAX_LENGTH ? "" : path;
  }

  private int month(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : Math.max(0, names.month(written.toLowerCase(Locale.ROOT)));
  }

  private @Nullable LocalDate day(String year, int month, String day) {
    int written = Integer.parseInt(year);
    return month == 0 || written < 1990
        ? null
        : resolver.resolve(DayExpression.of(written, month, Integer.parseInt(day), 0, 0));
  }
}
