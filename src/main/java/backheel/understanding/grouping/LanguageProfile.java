package backheel.understanding.grouping;

/**
 * What a story's reports of one language say.
 *
 * @param words its telling words
 * @param named those that look like names
 */
record LanguageProfile(String language, FeatureVector words, FeatureVector named) {}
