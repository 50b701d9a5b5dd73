package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.TextLine;
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
final class ArticleSelector {
  private ArticleSelector() {}

  /** The clean lines of the best container: most of the prose, least of anything else. */
  static List<TextLine> select(
      List<ArticleCandidate> containers,
      List<TextLine> lines,
      String title,
      @Nullable Element heading) {
    List<Draft> drafts = drafts(containers, lines, title, heading);
    int most = drafts.stream().mapToInt(Draft::prose).max().orElse(0);
    double best = -1;
    List<TextLine> chosen = List.of();
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
      List<ArticleCandidate> containers,
      List<TextLine> lines,
      String title,
      @Nullable Element heading) {
    Map<Element, List<TextLine>> inside = new HashMap<>();
    containers.forEach(container -> inside.put(container.element(), new ArrayList<>()));
    Map<Element, List<List<TextLine>>> around = new HashMap<>();
    for (TextLine line : lines) {
      around(line.element(), inside, around).forEach(own -> own.add(line));
    }
    List<Draft> drafts = new ArrayList<>();
    for (ArticleCandidate container : distinct(containers, inside)) {
      List<TextLine> own = inside.getOrDefault(container.element(), List.of());
      drafts.add(Draft.of(container, own, title, heading));
    }
    return drafts;
  }

  /** The lines of each container around the element, or that it is itself; known for all above. */
  private static List<List<TextLine>> around(
      @Nullable Element at,
      Map<Element, List<TextLine>> inside,
      Map<Element, List<List<TextLine>>> around) {
    Deque<Element> path = new ArrayDeque<>();
    @Nullable Element above = at;
    while (above != null && !around.containsKey(above)) {
      path.push(above);
      above = above.parent();
    }
    List<List<TextLine>> found = above == null ? List.of() : around.getOrDefault(above, List.of());
    for (Element element : path) {
      List<TextLine> own = inside.get(element);
      if (own != null) {
        found = new ArrayList<>(found);
        found.add(own);
      }
      around.put(element, found);
    }
    return found;
  }

  /** Of containers around the very same lines, the one that is trusted most. */
  private static Collection<ArticleCandidate> distinct(
      List<ArticleCandidate> containers, Map<Element, List<TextLine>> inside) {
    Map<List<Object>, ArticleCandidate> distinct = new LinkedHashMap<>();
    for (ArticleCandidate container : containers) {
      List<TextLine> own = inside.getOrDefault(container.element(), List.of());
      if (!own.isEmpty()) {
        distinct.merge(
            List.of(own.getFirst(), own.getLast(), own.size()),
            container,
            (one, other) -> other.trust() > one.trust() ? other : one);
      }
    }
    return distinct.values();
  }

  private record Draft(double trust, List<TextLine> lines, int prose, int all) {
    static Draft of(
        ArticleCandidate container, List<TextLine> lines, String title, @Nullable Element heading) {
      List<TextLine> clean = ArticleCleaner.clean(lines, title, heading);
      int prose = clean.stream().mapToInt(TextLine::proseLength).sum();
      int all = clean.stream().mapToInt(line -> line.text().length()).sum();
      return new Draft(container.trust(), clean, prose, all);
    }

    double score(int most) {
      double purity = all == 0 ? 0 : (double) prose / all;
      return Math.sqrt((double) prose / most) + 0.4 * purity + 0.4 * trust;
    }
  }
}
