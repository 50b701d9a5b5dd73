package backheel.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cheapest index keys of a term: of a conjunction, those that the fewest reports have; of
 * alternatives, those of each. A negated term and a regular expression have none.
 *
 * <p>Negation is pushed down to the words: not (not a and b) is a or not b, so a double negation
 * counts as an affirmation.
 */
final class IndexKeySelector {
  /** Many words begin alike, so a prefix counts as little as a word of three letters. */
  private static final int RARITY_OF_PREFIX = 3;

  private static final Comparator<Set<String>> BY_RARITY =
      Comparator.<Set<String>>comparingInt(IndexKeySelector::rarity)
          .thenComparingInt(keys -> -keys.size());

  private IndexKeySelector() {}

  static Set<String> of(Term term) throws MalformedPhraseException {
    var anchors = of(term, false);
    if (anchors.isEmpty()) {
      throw new MalformedPhraseException(
          TermLeaves.of(term).stream().anyMatch(Term.Expression.class::isInstance)
              ? "phrase.expression-alone"
              : "phrase.denied");
    }
    return anchors;
  }

  /** Returns no keys when a report may match without any. */
  private static Set<String> of(Term term, boolean denied) {
    return switch (term) {
      case Term.Not not -> of(not.term(), !denied);
      case Term.All all -> denied ? each(all.terms(), true) : best(all.terms(), false);
      case Term.Any any -> denied ? best(any.terms(), true) : each(any.terms(), false);
      case Term.Word word -> denied ? Set.of() : Set.of(word.word());
      case Term.Prefix prefix -> denied ? Set.of() : Set.of(PrefixKey.of(prefix.start()));
      case Term.Sequence sequence -> denied ? Set.of() : Set.of(rarest(sequence));
      case Term.Expression expression -> Set.of();
    };
  }

  private static Set<String> best(List<Term> terms, boolean denied) {
    return terms.stream()
        .map(term -> of(term, denied))
        .filter(keys -> !keys.isEmpty())
        .max(BY_RARITY)
        .orElse(Set.of());
  }

  private static Set<String> each(List<Term> terms, boolean denied) {
    var union = new HashSet<String>();
    for (var term : terms) {
      var keys = of(term, denied);
      if (keys.isEmpty()) {
        return Set.of();
      }
      union.addAll(keys);
    }
    return Set.copyOf(union);
  }

  /**
   * Returns the rarest key of a sequence. Of the last word of an open one only the prefix is known,
   * which may be too short.
   */
  private static String rarest(Term.Sequence sequence) {
    var keys = new ArrayList<>(sequence.words());
    if (sequence.open()) {
      var start = keys.removeLast();
      if (start.length() >= PrefixKey.MIN_PREFIX_LENGTH) {
        keys.add(PrefixKey.of(start));
      }
    }
    return keys.stream().max(Comparator.comparingInt(IndexKeySelector::rarity)).orElseThrow();
  }

  private static int rarity(Set<String> keys) {
    return keys.stream().mapToInt(IndexKeySelector::rarity).min().orElseThrow();
  }

  private static int rarity(String key) {
    return key.endsWith("*") ? RARITY_OF_PREFIX : key.length();
  }
}
