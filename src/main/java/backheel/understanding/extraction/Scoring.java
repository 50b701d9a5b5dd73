package backheel.understanding.extraction;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Scores the ancestors of prose: a line counts fully for its parent, half above, and ever less. */
final class Scoring {
  private static final int LEVELS = 5;
  private static final int BEST = 3;

  private Scoring() {}

  /** The elements with the highest scores, best first. */
  static List<Element> best(List<Line> lines) {
    Map<Element, Double> scores = new HashMap<>();
    for (Line line : lines) {
      if (line.isProse()) {
        spread(line, scores);
      }
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.<Element, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(BEST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void spread(Line line, Map<Element, Double> scores) {
    double score =
        (1 + commas(line.text()) + Math.min(3, line.text().length() / 100.0))
            * (1 - line.linkShare());
    @Nullable Element at = line.at();
    for (int level = 0; at != null && level < LEVELS; level++) {
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
