package backheel.understanding.extraction.date;

import backheel.understanding.extraction.markup.TextLine;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The order of day and month on a page, which 6/9/2024 alone does not reveal. */
final class DateOrderDetector {
  private static final Pattern SLASH_DATE =
      Pattern.compile("(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\2(?:20)?\\d{2}(?![\\d/-])");
  private static final int MAX_LINE_LENGTH = 300;

  private DateOrderDetector() {}

  /** Returns the order in the page's other dates, or else the usual one in its language. */
  static boolean isMonthFirst(Document page, List<TextLine> lines) {
    int votes = 0;
    for (TextLine textLine : lines) {
      Matcher m = SLASH_DATE.matcher(textLine.text());
      while (textLine.text().length() <= MAX_LINE_LENGTH && m.find()) {
        votes += Integer.parseInt(m.group(3)) > 12 ? 1 : 0;
        votes -= Integer.parseInt(m.group(1)) > 12 ? 1 : 0;
      }
    }
    return votes == 0 ? isAmerican(page) : votes > 0;
  }

  private static boolean isAmerican(Document page) {
    String language = page.getElementsByTag("html").attr("lang").toLowerCase(Locale.ROOT);
    return language.replace('_', '-').equals("en-us");
  }
}
