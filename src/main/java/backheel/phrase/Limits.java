package backheel.phrase;

import java.util.List;

/** How much one phrase may ask for; counted in what was understood, not in what was typed. */
final class Limits {
  static final int TYPED = 1_000;
  static final int LETTERS = 200;
  private static final int TERMS = 20;
  private static final int EXPRESSIONS = 2;
  private static final int DEPTH = 10;

  private Limits() {}

  static void checkTyped(String text) throws MalformedPhrase {
    if (text.length() > TYPED) {
      throw tooLong();
    }
  }

  static void check(Term term) throws MalformedPhrase {
    var leaves = Leaves.of(term);
    if (leaves.size() > TERMS) {
      throw new MalformedPhrase("phrase.many", "most", TERMS);
    }
    if (leaves.stream().filter(Term.Expression.class::isInstance).count() > EXPRESSIONS) {
      throw new MalformedPhrase("phrase.expressions", "most", EXPRESSIONS);
    }
    if (leaves.stream().mapToInt(leaf -> Written.of(leaf).length()).sum() > LETTERS) {
      throw tooLong();
    }
    if (depth(term) > DEPTH) {
      throw new MalformedPhrase("phrase.deep");
    }
  }

  private static MalformedPhrase tooLong() {
    return new MalformedPhrase("phrase.long", "most", LETTERS);
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
    return 1 + terms.stream().mapToInt(Limits::depth).max().orElse(0);
  }
}
