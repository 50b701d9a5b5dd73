package backheel.answer.news;

import backheel.football.TextFolding;
import backheel.story.Quote;
import backheel.story.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a quote and its speaker, for comparison with those of another outlet. */
record QuoteWording(@Nullable Subject speaker, List<String> words) {

  private static final double MIN_SHARED = 0.6;
  private static final int MIN_WORDS_FOR_FOURS = 8;
  private static final int MIN_WORDS_FOR_PAIRS = 4;

  static QuoteWording of(Quote quote) {
    return new QuoteWording(quote.speaker(), words(quote.text()));
  }

  static List<String> words(String text) {
    return List.of(TextFolding.fold(text).split(" ", -1));
  }

  /**
   * Returns whether the speaker is the same and most word sequences of the shorter are in the
   * longer too.
   */
  boolean isSame(QuoteWording other) {
    if (speaker == null || !speaker.equals(other.speaker())) {
      return speaker == null && other.speaker() == null && words.equals(other.words());
    }
    var fewest = Math.min(words.size(), other.words().size());
    if (fewest < MIN_WORDS_FOR_PAIRS) {
      return words.equals(other.words());
    }
    var length = fewest < MIN_WORDS_FOR_FOURS ? 2 : 4;
    return share(MIN_SHARED, sequences(words, length), sequences(other.words(), length));
  }

  /**
   * Returns whether at least this share of the smaller set, from 0 to 1, is in the larger one too.
   */
  static boolean share(double least, Set<String> one, Set<String> other) {
    var smaller = one.size() < other.size() ? one : other;
    var larger = one.size() < other.size() ? other : one;
    return smaller.stream().filter(larger::contains).count() >= least * smaller.size();
  }

  /** Returns every sequence of {@code length} words. */
  static Set<String> sequences(List<String> words, int length) {
    var found = new HashSet<String>();
    for (var i = 0; i + length <= words.size(); i++) {
      found.add(String.join(" ", words.subList(i, i + length)));
    }
    return found;
  }
}
