package backheel.understanding.extraction.picture;

import backheel.understanding.extraction.markup.TextLine;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page in which the pictures are the article's.
 *
 * @param root the element that holds it
 * @param first the element with which it begins, null if it is the whole root
 * @param last the element with which it ends
 */
record ArticleRegion(Element root, @Nullable Element first, Element last) {

  /**
   * Returns the part from the title to the last line; with what stands above the title, if that is
   * inside the article's own element.
   */
  static @Nullable ArticleRegion of(Element page, @Nullable Element heading, List<TextLine> lines) {
    var elements = lines.stream().map(TextLine::element).filter(Objects::nonNull).toList();
    if (elements.isEmpty()) {
      return null;
    }
    var last = elements.getLast();
    var first = heading == null ? elements.getFirst() : heading;
    var root = commonAncestor(first, last);
    boolean whole = !root.equals(page) && root.selectFirst("nav") == null;
    return new ArticleRegion(root, whole ? null : first, last);
  }

  private static Element commonAncestor(Element one, Element other) {
    var above = new HashSet<Element>();
    for (Element at = one; at != null; at = at.parent()) {
      above.add(at);
    }
    for (Element at = other; at != null; at = at.parent()) {
      if (above.contains(at)) {
        return at;
      }
    }
    return one;
  }
}
