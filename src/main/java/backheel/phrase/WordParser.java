package backheel.phrase;

import java.util.Optional;

/** A parser of one word or quoted phrase: exact, or with a star as a prefix. */
final class WordParser {
  private static final int MIN_WORD_LENGTH = 2;

  private WordParser() {}

  /** Returns the term; empty when there is neither a letter nor a digit. */
  static Optional<Term> parse(String typed) throws MalformedPhraseException {
    var stripped = typed.strip();
    var open = stripped.endsWith("*");
    var stem = open ? stripped.substring(0, stripped.length() - 1) : stripped;
    var words = FoldedWordSplitter.split(stem);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (stem.contains("*")) {
      throw new MalformedPhraseException("phrase.star", "word", stripped);
    }
    if (open && words.size() == 1 && words.getFirst().length() < PrefixKey.MIN_PREFIX_LENGTH) {
      throw new MalformedPhraseException(
          "phrase.prefix", "word", stripped, "least", PrefixKey.MIN_PREFIX_LENGTH);
    }
    if (words.stream().allMatch(word -> word.length() < MIN_WORD_LENGTH)) {
      throw new MalformedPhraseException("phrase.short", "word", stripped);
    }
    if (words.size() > 1) {
      return Optional.of(new Term.Sequence(words, open));
    }
    var only = words.getFirst();
    return Optional.of(open ? new Term.Prefix(only) : new Term.Word(only));
  }
}
