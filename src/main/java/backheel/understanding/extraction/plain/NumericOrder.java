package backheel.understanding.extraction.plain;

import backheel.understanding.text.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of day and month that a text writes in digits, which 6/9/2026 alone does not tell. */
enum NumericOrder {
  DAY_FIRST,
  MONTH_FIRST,
  UNKNOWN;

  private static final Pattern SLASH_DATE =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/-])(\\d{1,2})\\2(?:20)?\\d{2}(?![\\d/.-])");

  /** Days before the names of months, which nobody writes who puts the month first. */
  private static final Pattern DAY_BEFORE_MONTH =
      Pattern.compile(
          Lexicon.regex("(?iu)(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? (?:of )?{{months (en)}}(?!\\p{L})"));

  private static final Pattern AMERICAN_ZONE =
      Pattern.compile("\\d (?:[ap]\\.?m\\.? )?(?:E|C|M|P)[SD]?T(?!\\p{L})");

  private static final Set<String> DAY_FIRST_SITES =
      Set.copyOf(Lexicon.entries("sites in English that put the day first"));
  private static final int MAX_LINE_LENGTH = 400;
  private static final int MAX_LINES = 2000;
  private static final int MAX_MONTH = 12;

  /**
   * Returns the order of the text's other dates, or else that of its language or region.
   *
   * @param languageTag as the source states it or the text shows it, such as "en-GB"
   * @param host of the text's address, "" when unknown
   */
  static NumericOrder of(List<String> lines, String languageTag, String host) {
    int votes = 0;
    boolean british = false;
    boolean american = false;
    for (var line : lines.subList(0, Math.min(MAX_LINES, lines.size()))) {
      if (line.length() <= MAX_LINE_LENGTH) {
        votes += votes(line);
        american |= AMERICAN_ZONE.matcher(line).find();
      }
      british |= DAY_BEFORE_MONTH.matcher(line).find();
    }
    if (votes != 0) {
      return votes > 0 ? DAY_FIRST : MONTH_FIRST;
    }
    var tag = languageTag.toLowerCase(Locale.ROOT).replace('_', '-');
    if (!tag.startsWith("en")) {
      return DAY_FIRST;
    }
    if (tag.endsWith("-us") || american) {
      return british ? UNKNOWN : MONTH_FIRST;
    }
    boolean region = tag.length() > 3 || isDayFirstSite(host);
    return region || british ? DAY_FIRST : UNKNOWN;
  }

  private static int votes(String line) {
    int votes = 0;
    Matcher date = SLASH_DATE.matcher(line);
    while (date.find()) {
      int first = Integer.parseInt(date.group(1));
      int second = Integer.parseInt(date.group(3));
      votes += first > MAX_MONTH && second <= MAX_MONTH ? 1 : 0;
      votes -= second > MAX_MONTH && first <= MAX_MONTH ? 1 : 0;
    }
    return votes;
  }

  private static boolean isDayFirstSite(String host) {
    return DAY_FIRST_SITES.contains(host.substring(host.lastIndexOf('.') + 1));
  }
}
