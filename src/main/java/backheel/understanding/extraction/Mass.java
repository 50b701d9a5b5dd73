package backheel.understanding.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How much prose each element of a page holds. */
final class Mass {
  private final Map<Element, Integer> prose = new HashMap<>();
  private final int total;

  Mass(List<Line> lines) {
    int sum = 0;
    @Nullable Element root = null;
    for (Line line : lines) {
      int amount = line.prose();
      @Nullable Element at = line.at();
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

  /** From the last element of the page to its first: each adds what it holds to the one around. */
  private void addUpwards(Element root) {
    List<Element> all = root.getAllElements();
    for (int i = all.size() - 1; i > 0; i--) {
      int amount = of(all.get(i));
      @Nullable Element around = all.get(i).parent();
      if (amount > 0 && around != null) {
        prose.merge(around, amount, Integer::sum);
      }
    }
  }

  int of(Element element) {
    return prose.getOrDefault(element, 0);
  }

  double share(Element element) {
    return total == 0 ? 0 : (double) of(element) / total;
  }
}
