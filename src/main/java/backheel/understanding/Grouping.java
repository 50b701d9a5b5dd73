package backheel.understanding;

import backheel.story.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the story that a report belongs to, among the stories of the last days.
 *
 * <p>Reports are placed one by one as they arrive, by an index: the cost of one does not grow with
 * the number of stories. For one thread at a time. Remembers nothing across restarts: the latest
 * reports are to be learned again.
 */
public final class Grouping {
  private static final Duration WINDOW = Duration.ofDays(14);
  private static final int MOST_STORIES = 20_000;
  private static final int TELLING_WORDS = 24;
  private static final int CANDIDATES = 40;

  private final Frequencies frequencies = new Frequencies();
  private final Index index = new Index();
  private final LinkedHashMap<Long, Gathering> stories =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
  private Instant latest = Instant.EPOCH;

  /** The story that the report belongs to; nothing when it is the first of a new one. */
  public Optional<Placing> place(Report report) {
    Fingerprint traits = Fingerprint.of(report);
    return candidates(traits).stream()
        .map(story -> Map.entry(story, Comparison.of(traits, story, frequencies)))
        .filter(pair -> pair.getValue().strength() > 0)
        .max(Comparator.comparingDouble(pair -> pair.getValue().strength()))
        .map(pair -> new Placing(pair.getKey().story, pair.getValue().reasons()));
  }

  /** Remembers that the report belongs to the story. */
  public void learn(long story, Report report) {
    Fingerprint traits = Fingerprint.of(report);
    Gathering gathering = stories.computeIfAbsent(story, Gathering::new);
    gathering.add(traits);
    frequencies.count(traits.words().keySet());
    keys(traits).forEach(key -> index.put(key, gathering));
    latest = traits.at().isAfter(latest) ? traits.at() : latest;
    forgetOld();
  }

  private List<Gathering> candidates(Fingerprint traits) {
    Map<Gathering, Double> found = new HashMap<>();
    for (Object key : keys(traits)) {
      double worth =
          key instanceof String word && traits.words().containsKey(word)
              ? weight(traits, word)
              : 10;
      for (Gathering story : index.get(key)) {
        found.merge(story, worth, Double::sum);
      }
    }
    return found.entrySet().stream()
        .sorted(Map.Entry.<Gathering, Double>comparingByValue().reversed())
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What a report is found by: its most telling words, its copies' hashes, matches, quotes,
   * subjects.
   */
  private List<Object> keys(Fingerprint traits) {
    List<Object> keys = new java.util.ArrayList<>();
    traits.words().entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<String, Double> e) -> -e.getValue() * weight(traits, e.getKey())))
        .limit(TELLING_WORDS)
        .forEach(e -> keys.add(e.getKey()));
    for (long band : traits.sketch().bands()) {
      keys.add(band);
    }
    traits.quoted().stream().limit(TELLING_WORDS).forEach(row -> keys.add("quote " + row));
    traits.matches().forEach(match -> keys.add("match " + SameMatch.key(match)));
    traits.subjects().keySet().stream()
        .limit(TELLING_WORDS)
        .forEach(key -> keys.add("subject " + key));
    return keys;
  }

  private double weight(Fingerprint traits, String word) {
    return frequencies.weight(word, traits.names().contains(word));
  }

  private void forgetOld() {
    var oldest = stories.entrySet().iterator();
    while (oldest.hasNext()) {
      Gathering story = oldest.next().getValue();
      boolean old = story.last().isBefore(latest.minus(WINDOW));
      if (!old && stories.size() <= MOST_STORIES) {
        return;
      }
      index.remove(story);
      oldest.remove();
    }
  }
}
