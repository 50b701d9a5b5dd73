package backheel.understanding.grouping;

import backheel.story.Report;
import backheel.understanding.matches.SameMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the story that a report belongs to, among the stories of the last days.
 *
 * <p>Reports are placed one by one as they arrive, by an index: the cost of one does not grow with
 * the number of stories. For one thread at a time. Remembers nothing across restarts: the latest
 * reports are to be learned again.
 */
public final class Grouping {
  private static final Duration WINDOW = Duration.ofDays(14);
  private static final int MOST_STORIES = 25_000;
  private static final int TELLING_WORDS = 10;
  private static final int TELLING_NAMES = 8;
  private static final int QUOTED_ROWS = 6;
  private static final int POSTINGS_A_STORY = 40;
  private static final int CANDIDATES = 40;
  private static final int TELLING_BRIDGES = 6;

  /** What a row of words, a quote or a match in common is worth beside words. */
  private static final float SURE = 60;

  private final Frequencies frequencies = new Frequencies();
  private final Postings index;
  private final int mostStories;
  private final LinkedHashMap<Long, Gathering> stories =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
  private final Places places = new Places();
  private long latest = Long.MIN_VALUE;
  private @Nullable Report read;
  private @Nullable Fingerprint print;

  public Grouping() {
    this(MOST_STORIES);
  }

  Grouping(int mostStories) {
    this.mostStories = mostStories;
    index = new Postings(mostStories * POSTINGS_A_STORY);
  }

  /**
   * Reads what stories are compared by in a report; by any thread, since it is most of the work.
   */
  public static Prepared prepare(Report report) {
    return new Prepared(report, Fingerprint.of(report));
  }

  /** The story that the report belongs to; nothing when it is the first of a new one. */
  public Optional<Placing> place(Report report) {
    return place(print(report));
  }

  /** The same for one that was made ready; it is learned next, and not read again. */
  public Optional<Placing> place(Prepared prepared) {
    read = prepared.report();
    print = prepared.fingerprint();
    return place(prepared.fingerprint());
  }

  /** A report that is placed is learned next: it is read once. */
  private Fingerprint print(Report report) {
    Fingerprint known = print;
    if (known == null || !report.equals(read)) {
      known = Fingerprint.of(report);
      print = known;
      read = report;
    }
    return known;
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
    learn(story, print(report));
    Gathering learned = stories.get(story);
    if (learned != null) {
      learned.weigh(report.body());
    }
  }

  void learn(long story, Fingerprint print) {
    Gathering gathering = stories.computeIfAbsent(story, places::open);
    frequencies.count(print, gathering);
    gathering.add(print, frequencies);
    keys(print, (key, worth) -> index.put(key, gathering.serial));
    latest = Math.max(latest, print.at().getEpochSecond());
    forgetOld();
  }

  /** Knows nothing of the story any longer. */
  public void forget(long story) {
    Gathering known = stories.remove(story);
    if (known != null) {
      places.leave(known);
    }
  }

  private List<Gathering> candidates(Fingerprint print) {
    var tally = new Tally();
    keys(print, (key, worth) -> index.each(key, serial -> tally.add(serial, worth)));
    List<Gathering> best = new ArrayList<>();
    for (int serial : tally.best(CANDIDATES)) {
      Gathering story = places.at(serial);
      if (story != null && !story.isFull()) {
        best.add(story);
      }
    }
    return best;
  }

  private interface Key {
    void of(long key, float worth);
  }

  /**
   * What a report is found by, and how much each is worth: its most telling words, its copies'
   * hashes, matches, quotes, subjects.
   */
  private void keys(Fingerprint print, Key each) {
    String language = print.language();
    telling(print.words(), key -> frequencies.word(language, key), TELLING_WORDS, 1, each);
    telling(print.named(), key -> frequencies.word(language, key), TELLING_NAMES, 1, each);
    telling(print.who(), frequencies::bridge, TELLING_BRIDGES, 2, each);
    telling(print.what(), frequencies::bridge, TELLING_BRIDGES, 2, each);
    for (int band : print.sketch().bands()) {
      each.of(key(3, band), SURE);
    }
    for (int i = 0; i < Math.min(QUOTED_ROWS, print.quoted().size()); i++) {
      each.of(key(4, print.quoted().keys[i]), SURE);
    }
    for (var match : print.matches()) {
      each.of(key(5, Features.key('m', SameMatch.key(match))), SURE);
    }
  }

  private static void telling(
      Features features, Features.Weighing weighing, int most, int kind, Key each) {
    Features telling = features.most(most, weighing);
    for (int i = 0; i < telling.size(); i++) {
      each.of(key(kind, telling.keys[i]), telling.count(i) * weighing.of(telling.keys[i]));
    }
  }

  private static long key(int kind, int key) {
    return ((long) kind << 32) | (key & 0xffffffffL);
  }

  private void forgetOld() {
    var oldest = stories.values().iterator();
    while (oldest.hasNext()) {
      Gathering story = oldest.next();
      if (story.last() >= latest - WINDOW.toSeconds() && stories.size() <= mostStories) {
        return;
      }
      oldest.remove();
      places.leave(story);
    }
  }
}
