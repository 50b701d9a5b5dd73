package backheel.understanding.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How common words are in the reports of late, in each language, and how common what joins
 * languages is in all: old counts fade, so that it stays small.
 */
final class DocumentFrequencies {
  private static final int STORIES_BEFORE_FADING = 20_000;

  /** Stories that are taken to have been seen before the first. */
  private static final double PRIOR_STORIES = 58.6;

  /** Rare words tell more, but not quite as much more as they are rare. */
  private static final double RARITY_EXPONENT = 0.8;

  /** Weights of counts below this are worked out once, as long as the stories are about as many. */
  private static final int CACHED_COUNTS = 512;

  private final Map<String, Table> languages = new HashMap<>();
  private final Table all = new Table();

  private static final class Table {
    private final FeatureCounts counts = new FeatureCounts();
    private final float[] cachedWeights = new float[CACHED_COUNTS];
    private double cachedAtStories;
    private double stories;

    private void count(FeatureVector fresh, FeatureVector known) {
      for (int key : fresh.keys) {
        if (!known.has(key)) {
          counts.add(key);
        }
      }
    }

    private void open() {
      if (++stories >= STORIES_BEFORE_FADING || counts.isFull()) {
        stories /= 2;
        counts.fade();
      }
    }

    private float weight(int key) {
      int count = counts.of(key);
      if (count >= CACHED_COUNTS) {
        return weightOf(count);
      }
      if (Math.abs(stories - cachedAtStories) > cachedAtStories / 200) {
        Arrays.fill(cachedWeights, 0);
        cachedAtStories = stories;
      }
      if (cachedWeights[count] == 0) {
        cachedWeights[count] = weightOf(count);
      }
      return cachedWeights[count];
    }

    private float weightOf(int count) {
      return (float)
          Math.pow(
              Math.max(0, Math.log((stories + PRIOR_STORIES + 1) / (count + 1))), RARITY_EXPONENT);
    }
  }

  /**
   * Counts what the report adds to its story: a word that many reports of one story use is rare.
   */
  void count(ReportProfile print, StoryProfile story) {
    String language = print.language();
    Table table = languages.computeIfAbsent(language, l -> new Table());
    if (!story.speaks(language)) {
      table.open();
    }
    table.count(print.words(), story.words(language));
    table.count(print.named(), story.named(language));
    if (story.reports() == 0) {
      all.open();
    }
    all.count(print.who(), story.who());
    all.count(print.what(), story.what());
  }

  /** What a word tells in a language: the more, the rarer. */
  float word(String language, int key) {
    Table table = languages.get(language);
    return table == null
        ? (float) Math.pow(Math.log(PRIOR_STORIES + 1), RARITY_EXPONENT)
        : table.weight(key);
  }

  /** What a trait that joins languages tells: the more, the rarer. */
  float bridge(int key) {
    return all.weight(key);
  }

  /** What a trait tells, in its language, or where it has none. */
  double weight(String language, int key) {
    return language.isEmpty() ? bridge(key) : word(language, key);
  }
}
