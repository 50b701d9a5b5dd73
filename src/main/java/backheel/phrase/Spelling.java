package backheel.phrase;

import java.util.Optional;

/** How one word or quoted phrase is meant: exactly, or with a star as the beginning of a word. */
final class Spelling {
  private static final int LEAST = 2;

  private Spelling() {}

  /** The term; empty when there is neither a letter nor a digit. */
  static Optional<Term> term(String typed) throws MalformedPhrase {
    var stripped = typed.strip();
    var open = stripped.endsWith("*");
    var stem = open ? stripped.substring(0, stripped.length() - 1) : stripped;
    var words = Folded.words(stem);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (stem.contains("*")) {
      throw new MalformedPhrase("phrase.star", "word", stripped);
    }
    if (open && words.size() == 1 && words.getFirst().length() < PrefixKey.SHORT) {
      throw new MalformedPhrase("phrase.prefix", "word", stripped, "least", PrefixKey.SHORT);
    }
    if (words.stream().allMatch(word -> word.length() < LEAST)) {
      throw new MalformedPhrase("phrase.short", "word", stripped);
    }
    if (words.size() > 1) {
      return Optional.of(new Term.Sequence(words, open));
    }
    var only = words.getFirst();
    return Optional.of(open ? new Term.Prefix(only) : new Term.Word(only));
  }
}
