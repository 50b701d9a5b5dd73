package backheel.understanding.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The frequencies of words in recent stories, per language, and of language-independent features in
 * all: old counts fade, so that the tables stay small.
 */
final class DocumentFrequencies {
  private static final int STORIES_BEFORE_FADING = 20_000;

  /** Number of stories assumed to have been counted before the first. */
  private static final double PRIOR_STORIES = 58.6;

  /** Exponent below 1, because the significance of words grows less than their rarity. */
  private static final double RARITY_EXPONENT = 0.8;

  /** Limit of counts whose weights are cached, until the number of stories changes noticeably. */
  private static final int CACHED_COUNTS = 512;

  private final Map<String, Table> languages = new HashMap<>();
  private final Table all = new Table();

  /** The frequencies of one language, or of all together. */
  private static final class Table {
    private final FeatureCounts featureCounts = new FeatureCounts();
    private final float[] cachedWeights = new float[CACHED_COUNTS];
    private double cachedAtStories;
    private double stories;

    private void count(FeatureVector fresh, FeatureVector known) {
      for (int key : fresh.keys) {
        if (!known.has(key)) {
          featureCounts.add(key);
        }
      }
    }

    private void open() {
      if (++stories >= STORIES_BEFORE_FADING || featureCounts.isFull()) {
        stories /= 2;
        featureCounts.fade();
      }
    }

    private float weight(int key) {
      int count = featureCounts.of(key);
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
   * Counts the features that a report adds to its story: a word in many reports of one story
   * remains rare.
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

  /** Returns the weight of a word in a language: the rarer, the higher. */
  float word(String language, int key) {
    Table table = languages.get(language);
    return table == null
        ? (float) Math.pow(Math.log(PRIOR_STORIES + 1), RARITY_EXPONENT)
        : table.weight(key);
  }

  /** Returns the weight of a language-independent feature: the rarer, the higher. */
  float bridge(int key) {
    return all.weight(key);
  }

  /** Returns the weight of a feature in its language, or across languages for "". */
  double weight(String language, int key) {
    return language.isEmpty() ? bridge(key) : word(language, key);
  }
}
