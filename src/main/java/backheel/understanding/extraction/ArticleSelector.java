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

/** A selector of the article among the candidate elements of a page. */
final class ArticleSelector {
  private ArticleSelector() {}

  /** Returns the clean lines of the best container: most of the prose, least of anything else. */
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
    containers.forEach(
        articleCandidate -> inside.put(articleCandidate.element(), new ArrayList<>()));
    Map<Element, List<List<TextLine>>> around = new HashMap<>();
    for (TextLine textLine : lines) {
      around(textLine.element(), inside, around).forEach(own -> own.add(textLine));
    }
    List<Draft> drafts = new ArrayList<>();
    for (ArticleCandidate articleCandidate : distinct(containers, inside)) {
      List<TextLine> own = inside.getOrDefault(articleCandidate.element(), List.of());
      drafts.add(Draft.of(articleCandidate, own, title, heading));
    }
    return drafts;
  }

  /**
   * Returns the line lists of the containers that are or enclose the element; all ancestors are
   * cached.
   */
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

  /** Removes containers of exactly the same lines, except the most trusted one. */
  private static Collection<ArticleCandidate> distinct(
      List<ArticleCandidate> containers, Map<Element, List<TextLine>> inside) {
    Map<List<Object>, ArticleCandidate> distinct = new LinkedHashMap<>();
    for (ArticleCandidate articleCandidate : containers) {
      List<TextLine> own = inside.getOrDefault(articleCandidate.element(), List.of());
      if (!own.isEmpty()) {
        distinct.merge(
            List.of(own.getFirst(), own.getLast(), own.size()),
            articleCandidate,
            (one, other) -> other.trust() > one.trust() ? other : one);
      }
    }
    return distinct.values();
  }

  /** The cleaned lines of a candidate, with their amount of prose. */
  private record Draft(double trust, List<TextLine> lines, int prose, int all) {
    static Draft of(
        ArticleCandidate articleCandidate,
        List<TextLine> lines,
        String title,
        @Nullable Element heading) {
      List<TextLine> clean = ArticleCleaner.clean(lines, title, heading);
      int prose = clean.stream().mapToInt(TextLine::proseLength).sum();
      int all = clean.stream().mapToInt(textLine -> textLine.text().length()).sum();
      return new Draft(articleCandidate.trust(), clean, prose, all);
    }

    double score(int most) {
      double purity = all == 0 ? 0 : (double) prose / all;
      return Math.sqrt((double) prose / most) + 0.4 * purity + 0.4 * trust;
    }
  }
}
