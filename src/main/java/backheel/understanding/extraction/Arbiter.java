package backheel.understanding.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses, among the parts of a page that may be the article, the one that is. */
final class Arbiter {
  private Arbiter() {}

  /** The clean lines of the best container: most of the prose, least of anything else. */
  static List<Line> choose(
      List<Container> containers, List<Line> lines, String title, @Nullable Element heading) {
    List<Draft> drafts = drafts(containers, lines, title, heading);
    int most = drafts.stream().mapToInt(Draft::prose).max().orElse(0);
    double best = -1;
    List<Line> chosen = List.of();
    for (Draft draft : drafts) {
      double score = draft.score(Math.max(1, most));
      if (score > best) {
        best = score;
        chosen = draft.lines;
      }
    }
    return chosen;
  }

  private static List<Draft> drafts(
      List<Container> containers, List<Line> lines, String title, @Nullable Element heading) {
    Map<Element, List<Line>> inside = new HashMap<>();
    containers.forEach(container -> inside.put(container.element(), new ArrayList<>()));
    Map<Element, List<List<Line>>> around = new HashMap<>();
    for (Line line : lines) {
      around(line.at(), inside, around).forEach(own -> own.add(line));
    }
    List<Draft> drafts = new ArrayList<>();
    for (Container container : distinct(containers, inside)) {
      List<Line> own = inside.getOrDefault(container.element(), List.of());
      drafts.add(Draft.of(container, own, title, heading));
    }
    return drafts;
  }

  /** The lines of each container around the element, or that it is itself; known for all above. */
  private static List<List<Line>> around(
      @Nullable Element at,
      Map<Element, List<Line>> inside,
      Map<Element, List<List<Line>>> around) {
    Deque<Element> path = new ArrayDeque<>();
    @Nullable Element above = at;
    while (above != null && !around.containsKey(above)) {
      path.push(above);
      above = above.parent();
    }
    List<List<Line>> found = above == null ? List.of() : around.getOrDefault(above, List.of());
    for (Element element : path) {
      List<Line> own = inside.get(element);
      if (own != null) {
        found = new ArrayList<>(found);
        found.add(own);
      }
      around.put(element, found);
    }
    return found;
  }

  /** Of containers around the very same lines, the one that is trusted most. */
  private static Collection<Container> distinct(
      List<Container> containers, Map<Element, List<Line>> inside) {
    Map<List<Object>, Container> distinct = new LinkedHashMap<>();
    for (Container container : containers) {
      List<Line> own = inside.getOrDefault(container.element(), List.of());
      if (!own.isEmpty()) {
        distinct.merge(
            List.of(own.getFirst(), own.getLast(), own.size()),
            container,
            (one, other) -> other.trust() > one.trust() ? other : one);
      }
    }
    return distinct.values();
  }

  private record Draft(double trust, List<Line> lines, int prose, int all) {
    static Draft of(
        Container container, List<Line> lines, String title, @Nullable Element heading) {
      List<Line> clean = PageCleaning.clean(lines, title, heading);
      int prose = clean.stream().mapToInt(Line::prose).sum();
      int all = clean.stream().mapToInt(line -> line.text().length()).sum();
      return new Draft(container.trust(), clean, prose, all);
    }

    double score(int most) {
      double purity = all == 0 ? 0 : (double) prose / all;
      return Math.sqrt((double) prose / most) + 0.4 * purity + 0.4 * trust;
    }
  }
}
