package backheel.understanding.grouping;

import backheel.story.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The grouping of reports into the stories of the last days.
 *
 * <p>Reports are placed one by one as they arrive, by an index: the cost of one does not grow with
 * the number of stories. Not thread-safe. Nothing is persisted: after a restart the latest reports
 * have to be learned again.
 */
public final class StoryGrouper {
  private static final Duration WINDOW = Duration.ofDays(14);
  private static final int MAX_STORIES = 25_000;
  private static final int MAX_KEY_WORDS = 10;
  private static final int MAX_KEY_NAMES = 8;
  private static final int MAX_KEY_QUOTES = 6;
  private static final int POSTINGS_PER_STORY = 40;
  private static final int MAX_CANDIDATES = 40;
  private static final int MAX_KEY_BRIDGES = 6;

  /** Weight of a common shingle, quote or match relative to words. */
  private static final float STRONG_KEY_WEIGHT = 60;

  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final InvertedIndex index;
  private final int mostStories;
  private final LinkedHashMap<Long, StoryProfile> stories =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);
  private final StoryProfileTable slots = new StoryProfileTable();
  private long latest = Long.MIN_VALUE;
  private @Nullable Report read;
  private @Nullable ReportProfile print;

  public StoryGrouper() {
    this(MAX_STORIES);
  }

  StoryGrouper(int mostStories) {
    this.mostStories = mostStories;
    index = new InvertedIndex(mostStories * POSTINGS_PER_STORY);
  }

  /**
   * Extracts the features of a report that stories are compared by; thread-safe, and most of the
   * work.
   */
  public static PreparedReport prepare(Report report) {
    return new PreparedReport(report, ReportProfile.of(report));
  }

  /** Returns the story that the report belongs to; empty when it is the first of a new one. */
  public Optional<StoryAssignment> place(Report report) {
    return place(print(report));
  }

  /**
   * Returns the story that a prepared report belongs to; learning that report next does not read it
   * again.
   */
  public Optional<StoryAssignment> place(PreparedReport preparedReport) {
    read = preparedReport.report();
    print = preparedReport.profile();
    return place(preparedReport.profile());
  }

  /** Returns the profile of a report, cached because a report that is placed is learned next. */
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
        .map(story -> Map.entry(story, ReportStoryComparison.of(print, story, frequencies)))
        .filter(pair -> pair.getValue().strength() > 0)
        .max(Comparator.comparingDouble(pair -> pair.getValue().strength()))
        .map(pair -> new StoryAssignment(pair.getKey().story, pair.getValue().reasons()));
  }

  /** Records that the report belongs to the story. */
  public void learn(long story, Report report) {
    learn(story, print(report));
    StoryProfile learned = stories.get(story);
    if (learned != null) {
      learned.addLength(report.body());
    }
  }

  void learn(long story, ReportProfile print) {
    StoryProfile storyProfile = stories.computeIfAbsent(story, slots::open);
    frequencies.count(print, storyProfile);
    storyProfile.add(print, frequencies);
    keys(print, (key, worth) -> index.put(key, storyProfile.serial));
    latest = Math.max(latest, print.at().getEpochSecond());
    forgetOld();
  }

  /** Removes the story. */
  public void forget(long story) {
    StoryProfile known = stories.remove(story);
    if (known != null) {
      slots.release(known);
    }
  }

  private List<StoryProfile> candidates(ReportProfile print) {
    var candidateScores = new CandidateScores();
    keys(print, (key, worth) -> index.each(key, serial -> candidateScores.add(serial, worth)));
    List<StoryProfile> best = new ArrayList<>();
    for (int serial : candidateScores.best(MAX_CANDIDATES)) {
      StoryProfile story = slots.at(serial);
      if (story != null && !story.isFull()) {
        best.add(story);
      }
    }
    return best;
  }

  /** A consumer of weighted index keys. */
  private interface Key {
    void of(long key, float worth);
  }

  /**
   * Lists the keys by which a report is found, with their weights: its most significant words, the
   * hashes of its sketch, quotes and matches.
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
      each.of(key(5, FeatureVector.key('m', SameMatchDetector.key(match))), STRONG_KEY_WEIGHT);
    }
  }

  private static void addTellingKeys(
      FeatureVector featureVector, FeatureVector.Weighing weighing, int most, int kind, Key each) {
    FeatureVector telling = featureVector.most(most, weighing);
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
