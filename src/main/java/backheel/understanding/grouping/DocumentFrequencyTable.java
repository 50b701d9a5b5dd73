package backheel.understanding.grouping;

import java.util.Arrays;

/** The frequencies of one language, or of all together. */
final class DocumentFrequencyTable {
  private static final int STORIES_BEFORE_FADING = 20_000;

  /** Number of stories assumed to have been counted before the first. */
  private static final double PRIOR_STORIES = 58.6;

  /** Exponent below 1, because the significance of words grows less than their rarity. */
  private static final double RARITY_EXPONENT = 0.8;

  /** Limit of counts whose weights are cached, until the number of stories changes noticeably. */
  private static final int CACHED_COUNTS = 512;

  /** Weight of a word in a language of which nothing has been counted. */
  static final float EMPTY_WEIGHT = (float) Math.pow(Math.log(PRIOR_STORIES + 1), RARITY_EXPONENT);

  private final FeatureCounts featureCounts = new FeatureCounts();
  private final float[] cachedWeights = new float[CACHED_COUNTS];
  private double cachedAtStories;
  private double stories;

  /** Counts the features that a known vector does not have. */
  void count(FeatureVector fresh, FeatureVector known) {
    for (int key : fresh.keys) {
      if (!known.has(key)) {
        featureCounts.add(key);
      }
    }
  }

  /** Counts one story more, and fades the counts when there are many. */
  void open() {
    if (++stories >= STORIES_BEFORE_FADING || featureCounts.isFull()) {
      stories /= 2;
      featureCounts.fade();
    }
  }

  /** Returns the weight of a feature: the rarer, the higher. */
  float weight(int key) {
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
