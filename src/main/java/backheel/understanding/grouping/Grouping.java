package backheel.understanding.grouping;

import backheel.story.Report;
import backheel.understanding.matches.SameMatch;
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
  private static final int CANDIDATES = 24;

  private final Frequencies frequencies = new Frequencies();
  private final Index index = new Index();
  private final LinkedHashMap<Long, Gathering> stories =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
  private Instant latest = Instant.EPOCH;

  /** The story that the report belongs to; nothing when it is the first of a new one. */
  public Optional<Placing> place(Report report) {
    Fingerprint print = Fingerprint.of(report);
    return candidates(print).stream()
        .map(story -> Map.entry(story, Comparison.of(print, story, frequencies)))
        .filter(pair -> pair.getValue().strength() > 0)
        .max(Comparator.comparingDouble(pair -> pair.getValue().strength()))
        .map(pair -> new Placing(pair.getKey().story, pair.getValue().reasons()));
  }

  /** Remembers that the report belongs to the story. */
  public void learn(long story, Report report) {
    Fingerprint print = Fingerprint.of(report);
    Gathering gathering = stories.computeIfAbsent(story, Gathering::new);
    gathering.add(print);
    frequencies.count(print.words().keySet());
    keys(print).forEach(key -> index.put(key, gathering));
    latest = print.at().isAfter(latest) ? print.at() : latest;
    forgetOld();
  }

  private List<Gathering> candidates(Fingerprint print) {
    Map<Gathering, Double> found = new HashMap<>();
    for (Object key : keys(print)) {
      double worth =
          key instanceof String word && print.words().containsKey(word)
              ? frequencies.weight(word)
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
  private List<Object> keys(Fingerprint print) {
    List<Object> keys = new java.util.ArrayList<>();
    print.words().entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<String, Double> e) -> -e.getValue() * frequencies.weight(e.getKey())))
        .limit(TELLING_WORDS)
        .forEach(e -> keys.add(e.getKey()));
    for (long band : print.sketch().bands()) {
      keys.add(band);
    }
    print.quoted().stream().limit(TELLING_WORDS).forEach(row -> keys.add("quote " + row));
    print.matches().forEach(match -> keys.add("match " + SameMatch.key(match)));
    print.subjects().keySet().stream()
        .limit(TELLING_WORDS)
        .forEach(key -> keys.add("subject " + key));
    return keys;
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
