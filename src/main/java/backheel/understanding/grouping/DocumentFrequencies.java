package backheel.understanding.grouping;

import java.util.HashMap;
import java.util.Map;

/**
 * The frequencies of words in recent stories, per language, and of language-independent features in
 * all: old counts fade, so that the tables stay small.
 */
final class DocumentFrequencies {
  private final Map<String, DocumentFrequencyTable> languages = new HashMap<>();
  private final DocumentFrequencyTable all = new DocumentFrequencyTable();

  /**
   * Counts the features that a report adds to its story: a word in many reports of one story
   * remains rare.
   */
  void count(ReportProfile print, StoryProfile story) {
    String language = print.language();
    DocumentFrequencyTable table =
        languages.computeIfAbsent(language, l -> new DocumentFrequencyTable());
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
    DocumentFrequencyTable table = languages.get(language);
    return table == null ? DocumentFrequencyTable.EMPTY_WEIGHT : table.weight(key);
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
