package backheel.phrase;

import java.util.List;

/**
 * The limits of one phrase; apart from its typed length, they apply to the parsed terms rather than
 * to the typed text.
 */
final class PhraseLimits {
  static final int MAX_TYPED_LENGTH = 1_000;
  static final int MAX_LETTERS = 200;
  private static final int MAX_TERMS = 20;
  private static final int MAX_EXPRESSIONS = 2;
  private static final int MAX_DEPTH = 10;

  private PhraseLimits() {}

  static void checkTyped(String text) throws MalformedPhraseException {
    if (text.length() > MAX_TYPED_LENGTH) {
      throw tooLong();
    }
  }

  static void check(Term term) throws MalformedPhraseException {
    var leaves = TermLeaves.of(term);
    if (leaves.size() > MAX_TERMS) {
      throw new MalformedPhraseException("phrase.many", "most", MAX_TERMS);
    }
    if (leaves.stream().filter(Term.Expression.class::isInstance).count() > MAX_EXPRESSIONS) {
      throw new MalformedPhraseException("phrase.expressions", "most", MAX_EXPRESSIONS);
    }
    if (leaves.stream().mapToInt(leaf -> TermPrinter.print(leaf).length()).sum() > MAX_LETTERS) {
      throw tooLong();
    }
    if (depth(term) > MAX_DEPTH) {
      throw new MalformedPhraseException("phrase.deep");
    }
  }

  private static MalformedPhraseException tooLong() {
    return new MalformedPhraseException("phrase.long", "most", MAX_LETTERS);
  }

  private static int depth(Term term) {
    return switch (term) {
      case Term.Not not -> depth(not.term());
      case Term.All all -> depth(all.terms());
      case Term.Any any -> depth(any.terms());
      default -> 0;
    };
  }

  private static int depth(List<Term> terms) {
    return 1 + terms.stream().mapToInt(PhraseLimits::depth).max().orElse(0);
  }
}
