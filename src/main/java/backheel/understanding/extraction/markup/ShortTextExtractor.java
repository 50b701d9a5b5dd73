package backheel.understanding.extraction.markup;

import backheel.understanding.text.TextNormalizer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The text of small elements; larger ones are given up early. */
public final class ShortTextExtractor {
  private static final int MAX_NODES = 400;

  private ShortTextExtractor() {}

  /** Returns the element's text, or null when it exceeds this number of characters. */
  static @Nullable public String of(Element element, int longest) {
    var text = new StringBuilder();
    int nodes = 0;
    int depth = 0;
    @Nullable Node node = element;
    while (node != null) {
      if (++nodes > MAX_NODES || text.length() > 3 * longest) {
        return null;
      }
      if (node instanceof TextNode words) {
        String whole = words.getWholeText();
        text.append(whole, 0, Math.min(whole.length(), 3 * longest + 1));
      } else if (node instanceof Element inner
          && (inner.isBlock() || inner.normalName().equals("br"))) {
        text.append(' ');
      }
      if (node.childNodeSize() > 0) {
        node = node.childNode(0);
        depth++;
      } else {
        while (node != null && depth > 0 && node.nextSibling() == null) {
          node = node.parent();
          depth--;
        }
        node = depth <= 0 || node == null ? null : node.nextSibling();
      }
    }
    String tidy = TextNormalizer.normalize(text.toString());
    return tidy.length() <= longest ? tidy : null;
  }
}
