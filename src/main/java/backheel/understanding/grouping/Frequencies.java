package backheel.understanding.grouping;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How common words are in the reports of late: old counts fade, so that it stays small. */
final class Frequencies {
  private static final int FADES_AT = 20_000;

  /** Reports that are taken to have been seen before the first. */
  private static final int PRIOR = 30;

  private final Map<String, Integer> counts = new HashMap<>();
  private int reports;

  void count(Set<String> words) {
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    if (++reports >= FADES_AT) {
      reports /= 2;
      counts.replaceAll((word, count) -> count / 2);
      counts.values().removeIf(count -> count == 0);
    }
  }

  /** What a word tells: the more, the rarer. */
  double weight(String word) {
    int count = counts.getOrDefault(word, 0);
    return Math.log((reports + PRIOR + 1.0) / (count + 1.0));
  }

  /** From 0 to 1, how well it is known by now which words are common. */
  double trust() {
    return (reports + 10.0) / (reports + 50.0);
  }
}
