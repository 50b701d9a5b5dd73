package backheel.answer;

import backheel.football.Folding;
import backheel.story.Quote;
import backheel.story.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of a quote and its speaker, to be compared with those of another outlet. */
record Wordings(@Nullable Subject speaker, List<String> words) {

  private static final double SAME = 0.6;
  private static final int FOR_FOURS = 8;
  private static final int FOR_PAIRS = 4;

  static Wordings of(Quote quote) {
    return new Wordings(quote.speaker(), words(quote.text()));
  }

  static List<String> words(String text) {
    return List.of(Folding.fold(text).split(" ", -1));
  }

  /** The same speaker, and most word sequences of the shorter one are in the longer one too. */
  boolean isSame(Wordings other) {
    if (speaker == null || !speaker.equals(other.speaker())) {
      return speaker == null && other.speaker() == null && words.equals(other.words());
    }
    var fewest = Math.min(words.size(), other.words().size());
    if (fewest < FOR_PAIRS) {
      return words.equals(other.words());
    }
    var length = fewest < FOR_FOURS ? 2 : 4;
    return share(SAME, sequences(words, length), sequences(other.words(), length));
  }

  /** Whether so much of the smaller set, from 0 to 1, is in the larger one too. */
  static boolean share(double least, Set<String> one, Set<String> other) {
    var smaller = one.size() < other.size() ? one : other;
    var larger = one.size() < other.size() ? other : one;
    return smaller.stream().filter(larger::contains).count() >= least * smaller.size();
  }

  /** Every run of so many words. */
  static Set<String> sequences(List<String> words, int length) {
    var found = new HashSet<String>();
    for (var i = 0; i + length <= words.size(); i++) {
      found.add(String.join(" ", words.subList(i, i + length)));
    }
    return found;
  }
}
