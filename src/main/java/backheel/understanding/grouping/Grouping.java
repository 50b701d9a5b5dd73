package backheel.understanding.grouping;

import backheel.story.Report;
import backheel.understanding.matches.MatchIdentity;
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
  private static final int MAX_STORIES = 25_000;
  private static final int MAX_KEY_WORDS = 10;
  private static final int MAX_KEY_NAMES = 8;
  private static final int MAX_KEY_QUOTES = 6;
  private static final int POSTINGS_PER_STORY = 40;
  private static final int MAX_CANDIDATES = 40;
  private static final int MAX_KEY_BRIDGES = 6;

  /** What a row of words, a quote or a match in common is worth beside words. */
  private static final float STRONG_KEY_WEIGHT = 60;

  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final InvertedIndex index;
  private final int mostStories;
  private final LinkedHashMap<Long, StoryProfile> stories =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
  private final StorySlots slots = new StorySlots();
  private long latest = Long.MIN_VALUE;
  private @Nullable Report read;
  private @Nullable ReportProfile print;

  public Grouping() {
    this(MAX_STORIES);
  }

  Grouping(int mostStories) {
    this.mostStories = mostStories;
    index = new InvertedIndex(mostStories * POSTINGS_PER_STORY);
  }

  /**
   * Reads what stories are compared by in a report; by any thread, since it is most of the work.
   */
  public static PreparedReport prepare(Report report) {
    return new PreparedReport(report, ReportProfile.of(report));
  }

  /** The story that the report belongs to; nothing when it is the first of a new one. */
  public Optional<StoryAssignment> place(Report report) {
    return place(print(report));
  }

  /** The same for one that was made ready; it is learned next, and not read again. */
  public Optional<StoryAssignment> place(PreparedReport prepared) {
    read = prepared.report();
    print = prepared.profile();
    return place(prepared.profile());
  }

  /** A report that is placed is learned next: it is read once. */
  private ReportProfile print(Report report) {
    ReportProfile known = print;
    if (known == null || !report.equals(read)) {
      known = ReportProfile.of(report);
      print = known;
      read = report;
    }
    return known;
  }

  Optional<StoryAssignment> place(ReportProfile print) {
    return candidates(print).stream()
        .map(story -> Map.entry(story, Comparison.of(print, story, frequencies)))
        .filter(pair -> pair.getValue().strength() > 0)
        .max(Comparator.comparingDouble(pair -> pair.getValue().strength()))
        .map(pair -> new StoryAssignment(pair.getKey().story, pair.getValue().reasons()));
  }

  /** Remembers that the report belongs to the story. */
  public void learn(long story, Report report) {
    learn(story, print(report));
    StoryProfile learned = stories.get(story);
    if (learned != null) {
      learned.addLength(report.body());
    }
  }

  void learn(long story, ReportProfile print) {
    StoryProfile gathering = stories.computeIfAbsent(story, slots::open);
    frequencies.count(print, gathering);
    gathering.add(print, frequencies);
    keys(print, (key, worth) -> index.put(key, gathering.serial));
    latest = Math.max(latest, print.at().getEpochSecond());
    forgetOld();
  }

  /** Knows nothing of the story any longer. */
  public void forget(long story) {
    StoryProfile known = stories.remove(story);
    if (known != null) {
      slots.release(known);
    }
  }

  private List<StoryProfile> candidates(ReportProfile print) {
    var tally = new CandidateScores();
    keys(print, (key, worth) -> index.each(key, serial -> tally.add(serial, worth)));
    List<StoryProfile> best = new ArrayList<>();
    for (int serial : tally.best(MAX_CANDIDATES)) {
      StoryProfile story = slots.at(serial);
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
  private void keys(ReportProfile print, Key each) {
    String language = print.language();
    addTellingKeys(print.words(), key -> frequencies.word(language, key), MAX_KEY_WORDS, 1, each);
    addTellingKeys(print.named(), key -> frequencies.word(language, key), MAX_KEY_NAMES, 1, each);
    addTellingKeys(print.who(), frequencies::bridge, MAX_KEY_BRIDGES, 2, each);
    addTellingKeys(print.what(), frequencies::bridge, MAX_KEY_BRIDGES, 2, each);
    for (int band : print.sketch().bands()) {
      each.of(key(3, band), STRONG_KEY_WEIGHT);
    }
    for (int i = 0; i < Math.min(MAX_KEY_QUOTES, print.quoted().size()); i++) {
      each.of(key(4, print.quoted().keys[i]), STRONG_KEY_WEIGHT);
    }
    for (var match : print.matches()) {
      each.of(key(5, FeatureVector.key('m', MatchIdentity.key(match))), STRONG_KEY_WEIGHT);
    }
  }

  private static void addTellingKeys(
      FeatureVector features, FeatureVector.Weighing weighing, int most, int kind, Key each) {
    FeatureVector telling = features.most(most, weighing);
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
      StoryProfile story = oldest.next();
      if (story.last() >= latest - WINDOW.toSeconds() && stories.size() <= mostStories) {
        return;
      }
      oldest.remove();
      slots.release(story);
    }
  }
}
