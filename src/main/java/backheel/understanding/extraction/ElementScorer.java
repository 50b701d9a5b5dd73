package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.TextLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A scorer of the ancestors of prose: a line counts fully for its parent, half for its grandparent,
 * and ever less above.
 */
final class ElementScorer {
  private static final int MAX_LEVELS = 5;
  private static final int MAX_ELEMENTS = 3;

  private ElementScorer() {}

  /** Returns the elements with the highest scores, best first. */
  static List<Element> highestScoring(List<TextLine> lines) {
    Map<Element, Double> scores = new HashMap<>();
    for (TextLine textLine : lines) {
      if (textLine.isProse()) {
        spread(textLine, scores);
      }
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.<Element, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(MAX_ELEMENTS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void spread(TextLine textLine, Map<Element, Double> scores) {
    double score =
        (1 + commas(textLine.text()) + Math.min(3, textLine.text().length() / 100.0))
            * (1 - textLine.linkShare());
    @Nullable Element at = textLine.element();
    for (int level = 0; at != null && level < MAX_LEVELS; level++) {
      at = at.parent();
      if (at != null) {
        scores.merge(
            at, level == 0 ? score : level == 1 ? score / 2 : score / (level * 3), Double::sum);
      }
    }
  }

  private static long commas(String text) {
    return text.chars().filter(c -> c == ',' || c == '،' || c == '，' || c == '、').count();
  }
}
