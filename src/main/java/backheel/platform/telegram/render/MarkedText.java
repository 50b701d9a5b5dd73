package backheel.platform.telegram.render;

import java.util.ArrayDeque;
import java.util.List;

/**
 * Text with markup spans, counted as Telegram counts: UTF-16 units after the markup is removed. A
 * part of it keeps its share of the markup, so that cutting never breaks a tag.
 *
 * @param spans properly nested, in the order of their starts, outer before inner
 */
public record MarkedText(String text, List<MarkupSpan> spans) {
  public MarkedText {
    spans = List.copyOf(spans);
  }

  public int length() {
    return text.length();
  }

  MarkedText part(int from, int to) {
    var within =
        spans.stream()
            .map(markupSpan -> markupSpan.clippedTo(from, to))
            .filter(markupSpan -> !markupSpan.isEmpty())
            .toList();
    return new MarkedText(text.substring(from, to), within);
  }

  /** Returns this text with plain text before and after it. */
  MarkedText surroundedBy(String before, String after) {
    if (before.isEmpty() && after.isEmpty()) {
      return this;
    }
    return new MarkedText(
        before + text + after,
        spans.stream().map(markupSpan -> markupSpan.shiftedBy(before.length())).toList());
  }

  public String html() {
    var html = new StringBuilder(text.length() + 32 * spans.size());
    var open = new ArrayDeque<MarkupSpan>();
    int next = 0;
    for (int i = 0; i <= text.length(); i++) {
      while (!open.isEmpty() && open.peek().to() == i) {
        html.append(open.pop().close());
      }
      while (next < spans.size() && spans.get(next).from() == i) {
        open.push(spans.get(next));
        html.append(spans.get(next).open());
        next++;
      }
      if (i < text.length()) {
        escape(text.charAt(i), html);
      }
    }
    return html.toString();
  }

  static String escaped(String words) {
    var html = new StringBuilder(words.length() + 16);
    words.chars().forEach(c -> escape((char) c, html));
    return html.toString();
  }

  private static void escape(char c, StringBuilder html) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      default -> html.append(c);
    }
  }
}
