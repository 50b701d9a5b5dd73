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
    for (Line line : lines) {
      int amount = line.prose();
      if (amount > 0) {
        sum += amount;
        for (@Nullable Element at = line.at(); at != null; at = at.parent()) {
          prose.merge(at, amount, Integer::sum);
        }
      }
    }
    total = sum;
  }

  int of(Element element) {
    return prose.getOrDefault(element, 0);
  }

  double share(Element element) {
    return total == 0 ? 0 : (double) of(element) / total;
  }
}
