package backheel.understanding.extraction.markup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The share of a page's prose in each of its elements. */
public final class ProseShare {
  private final Map<Element, Integer> prose = new HashMap<>();
  private final int total;

  public ProseShare(List<TextLine> lines) {
    int sum = 0;
    @Nullable Element root = null;
    for (TextLine textLine : lines) {
      int amount = textLine.proseLength();
      @Nullable Element at = textLine.element();
      if (amount > 0 && at != null) {
        sum += amount;
        prose.merge(at, amount, Integer::sum);
        root = root == null ? at.root() : root;
      }
    }
    total = sum;
    if (root != null) {
      addUpwards(root);
    }
  }

  /**
   * Adds the amount of each element to its parent's, from the last element of the page to the
   * first.
   */
  private void addUpwards(Element root) {
    List<Element> all = root.getAllElements();
    for (int i = all.size() - 1; i > 0; i--) {
      int amount = proseLength(all.get(i));
      @Nullable Element around = all.get(i).parent();
      if (amount > 0 && around != null) {
        prose.merge(around, amount, Integer::sum);
      }
    }
  }

  int proseLength(Element element) {
    return prose.getOrDefault(element, 0);
  }

  public double share(Element element) {
    return share(proseLength(element));
  }

  double share(int length) {
    return total == 0 ? 0 : Math.min(1, (double) length / total);
  }
}
