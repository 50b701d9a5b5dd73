package backheel.understanding.grouping;

import backheel.story.Report;
import backheel.understanding.matches.SameMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final int TELLING_WORDS = 14;
  private static final int CANDIDATES = 40;
  private static final int TELLING_BRIDGES = 8;

  /** What a row of words, a quote or a match in common is worth beside words. */
  private static final float SURE = 60;

  private final Frequencies frequencies = new Frequencies();
  private final Postings index = new Postings();
  private final LinkedHashMap<Long, Gathering> stories =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
  private final Map<Integer, Gathering> bySerial = new HashMap<>();
  private Instant latest = Instant.EPOCH;
  private int serial;
  private int gone;

  /** The story that the report belongs to; nothing when it is the first of a new one. */
  public Optional<Placing> place(Report report) {
    return place(Fingerprint.of(report));
  }

  Optional<Placing> place(Fingerprint print) {
    return candidates(print).stream()
        .map(story -> Map.entry(story, Comparison.of(print, story, frequencies)))
        .filter(pair -> pair.getValue().strength() > 0)
        .max(Comparator.comparingDouble(pair -> pair.getValue().strength()))
        .map(pair -> new Placing(pair.getKey().story, pair.getValue().reasons()));
  }

  /** Remembers that the report belongs to the story. */
  public void learn(long story, Report report) {
    learn(story, Fingerprint.of(report));
  }

  void learn(long story, Fingerprint print) {
    Gathering gathering =
        stories.computeIfAbsent(
            story,
            number -> {
              var opened = new Gathering(number, ++serial);
              bySerial.put(opened.serial, opened);
              return opened;
            });
    frequencies.count(print, gathering);
    gathering.add(print);
    keys(print).forEach((key, worth) -> index.put(key, gathering.serial));
    latest = print.at().isAfter(latest) ? print.at() : latest;
    forgetOld();
  }

  /** Knows nothing of the story any longer. */
  public void forget(long story) {
    Gathering known = stories.remove(story);
    if (known != null) {
      bySerial.remove(known.serial);
      gone++;
    }
  }

  private List<Gathering> candidates(Fingerprint print) {
    Map<Integer, Float> found = new HashMap<>();
    keys(print)
        .forEach((key, worth) -> {
          for (int candidate : index.get(key)) {
            if (candidate != 0) {
              found.merge(candidate, worth, Float::sum);
            }
          }
        });
    List<Gathering> best = new ArrayList<>();
    found.entrySet().stream()
        .sorted(Map.Entry.<Integer, Float>comparingByValue().reversed())
        .map(entry -> bySerial.get(entry.getKey()))
        .filter(story -> story != null)
        .limit(CANDIDATES)
        .forEach(best::add);
    return best;
  }

  /**
   * What a report is found by, and how much each is worth: its most telling words, its copies'
   * hashes, matches, quotes, subjects.
   */
  private Map<Long, Float> keys(Fingerprint print) {
    Map<Long, Float> keys = new HashMap<>();
    String language = print.language();
    telling(print.words(), key -> frequencies.word(language, key), TELLING_WORDS, 1, keys);
    telling(print.named(), key -> frequencies.word(language, key), TELLING_WORDS, 1, keys);
    telling(print.who(), frequencies::bridge, TELLING_BRIDGES, 2, keys);
    telling(print.what(), frequencies::bridge, TELLING_BRIDGES, 2, keys);
    for (int band : print.sketch().bands()) {
      keys.put(key(3, band), SURE);
    }
    print.quoted().stream().limit(TELLING_WORDS).forEach(row -> keys.put(key(4, row), SURE));
    print
        .matches()
        .forEach(match -> keys.put(key(5, Features.key('m', SameMatch.key(match))), SURE));
    return keys;
  }

  private interface Weighing {
    float of(int key);
  }

  private static void telling(
      Features features, Weighing weighing, int most, int kind, Map<Long, Float> keys) {
    record Told(int key, float worth) {}
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < features.keys.length; i++) {
      told.add(new Told(features.keys[i], features.counts[i] * weighing.of(features.keys[i])));
    }
    told.sort(Comparator.comparingDouble(t -> -t.worth()));
    told.stream().limit(most).forEach(t -> keys.put(key(kind, t.key()), t.worth()));
  }

  private static long key(int kind, int key) {
    return ((long) kind << 32) | (key & 0xffffffffL);
  }

  private void forgetOld() {
    var oldest = stories.entrySet().iterator();
    while (oldest.hasNext()) {
      Gathering story = oldest.next().getValue();
      boolean old = story.last().isBefore(latest.minus(WINDOW));
      if (!old && stories.size() <= MOST_STORIES) {
        break;
      }
      bySerial.remove(story.serial);
      oldest.remove();
      gone++;
    }
    if (gone > 5_000 && gone > stories.size() / 4) {
      index.sweep(bySerial::containsKey);
      gone = 0;
    }
  }
}
