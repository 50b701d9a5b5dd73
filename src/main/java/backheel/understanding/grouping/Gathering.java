package backheel.understanding.grouping;

import backheel.story.MatchFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One story as grouping remembers it: what its reports have in common with the next one. */
final class Gathering {
  private static final int MOST_WORDS = 120;
  private static final int MOST_SKETCHES = 12;
  final long story;
  private final Map<String, Double> words = new HashMap<>();
  private final Map<String, Integer> subjects = new HashMap<>();
  private final Set<Long> quoted = new HashSet<>();
  private final List<MatchFact> matches = new ArrayList<>();
  private final List<Sketch> sketches = new ArrayList<>();
  private final Set<String> languages = new HashSet<>();
  private final Set<String> outlets = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private Instant last = Instant.MIN;

  Gathering(long story) {
    this.story = story;
  }

  void add(Fingerprint traits) {
    traits.words().forEach((word, weight) -> words.merge(word, weight, Double::sum));
    if (words.size() > 2 * MOST_WORDS) {
      forgetLeast();
    }
    traits.subjects().forEach((key, count) -> subjects.merge(key, count, Integer::sum));
    names.addAll(traits.names());
    names.retainAll(words.keySet());
    if (sketches.size() < MOST_SKETCHES) {
      sketches.add(traits.sketch());
      quoted.addAll(traits.quoted());
      matches.addAll(traits.matches());
    }
    languages.add(traits.language());
    outlets.add(traits.outlet());
    last = traits.at().isAfter(last) ? traits.at() : last;
  }

  private void forgetLeast() {
    List<String> least =
        words.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .skip(MOST_WORDS)
            .map(Map.Entry::getKey)
            .toList();
    least.forEach(words::remove);
  }

  Map<String, Double> words() {
    return words;
  }

  Map<String, Integer> subjects() {
    return subjects;
  }

  Set<Long> quoted() {
    return quoted;
  }

  List<MatchFact> matches() {
    return matches;
  }

  Set<String> names() {
    return names;
  }

  Instant last() {
    return last;
  }

  boolean speaks(String language) {
    return languages.contains(language);
  }

  boolean isFrom(String outlet) {
    return !outlet.isEmpty() && outlets.contains(outlet);
  }

  double likeness(Sketch sketch) {
    return sketches.stream().mapToDouble(sketch::likeness).max().orElse(0);
  }
}
