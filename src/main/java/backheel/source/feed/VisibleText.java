package backheel.source.feed;

import backheel.input.PageParser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.Selector;

/** The words of markup that a reader sees: more markup is not more to read. */
final class VisibleText {
  /** Number of letters up to which a text may be a word such as "Comments" or "Read more". */
  private static final int MAX_STUB_LETTERS = 15;

  /** Maximum length of an entity such as the one of a non-breaking space. */
  private static final int MAX_ENTITY_LENGTH = 10;

  private static final Pattern MAY_HIDE =
      Pattern.compile(
          "(?i)<(?:script|style|template|noscript)|hidden|display[^\"']{0,40}none"
              + "|font-size[^\"']{0,40}0");
  private static final Evaluator HIDDEN =
      Selector.evaluatorOf(
          "script, style, template, noscript, [hidden], [aria-hidden=true],"
              + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden],"
              + " [style~=(?i)font-size\\s*:\\s*0]");

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
    var letters = new AtomicInteger();
    PageParser.parseFragment(markup, "")
        .body()
        .filter((node, depth) -> {
          if (node instanceof Element element && element.is(HIDDEN)) {
            return FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode text) {
            letters.addAndGet(letterCount(text.getWholeText()));
          }
          return FilterResult.CONTINUE;
        });
    return letters.get();
  }

  private static int letterCount(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static int lettersOutsideTags(String markup) {
    int letters = 0;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (c == '<') {
        int end = markup.startsWith("<!--", i) ? markup.indexOf("-->", i) : markup.indexOf('>', i);
        i = end < 0 ? markup.length() : end;
      } else if (c == '&') {
        int end = markup.indexOf(';', i, Math.min(markup.length(), i + MAX_ENTITY_LENGTH + 1));
        i = Math.max(i, end);
      } else if (Character.isLetterOrDigit(c)) {
        letters++;
      }
    }
    return letters;
  }
}
