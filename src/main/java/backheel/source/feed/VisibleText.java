package backheel.source.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The words of markup that a reader sees: more markup is not more to read. */
final class VisibleText {
  /** Number of letters up to which a text may be a word such as "Comments" or "Read more". */
  private static final int MAX_STUB_LETTERS = 15;

  /** Maximum length of an entity such as the one of a non-breaking space. */
  private static final int MAX_ENTITY_LENGTH = 10;

  private static final Pattern MAY_HIDE =
      Pattern.compile("(?i)<(?:script|style|template|noscript)|hidden|display|font-size");
  private static final String HIDDEN =
      "script, style, template, noscript, [hidden], [aria-hidden=true],"
          + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden],"
          + " [style~=(?i)font-size\\s*:\\s*0]";

  private VisibleText() {}

  /** Returns the content, or the summary where the content has next to nothing to see. */
  static String better(String content, String summary) {
    if (content.isEmpty() || summary.isEmpty()) {
      return content.isEmpty() ? summary : content;
    }
    int letters = letters(content);
    return letters <= MAX_STUB_LETTERS && 3 * letters < letters(summary) ? summary : content;
  }

  /** Returns whether there is no word to see. */
  static boolean isBlank(String markup) {
    return markup.isEmpty() || letters(markup) == 0;
  }

  private static int letters(String markup) {
    if (!MAY_HIDE.matcher(markup).find()) {
      return lettersOutsideTags(markup);
    }
    var body = Jsoup.parseBodyFragment(markup);
    body.select(HIDDEN).remove();
    return (int) body.text().codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static int lettersOutsideTags(String markup) {
    int letters = 0;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (c == '<') {
        int end = markup.startsWith("<!--", i) ? markup.indexOf("-->", i) : markup.indexOf('>', i);
        i = end < 0 ? markup.length() : end;
      } else if (c == '&') {
        int end = markup.indexOf(';', i);
        i = end > i && end - i <= MAX_ENTITY_LENGTH ? end : i;
      } else if (Character.isLetterOrDigit(c)) {
        letters++;
      }
    }
    return letters;
  }
}
