package backheel.understanding.grouping;

/**
 * The vocabulary of a story's reports in one language.
 *
 * @param words its significant words
 * @param named those that look like names
 */
record StoryVocabulary(String language, FeatureVector words, FeatureVector named) {}
