package backheel.phrase;

import java.util.List;
import java.util.stream.Stream;

/** The words, quoted phrases and regular expressions of a term, from left to right. */
final class TermLeaves {

  private TermLeaves() {}

  static List<Term> of(Term term) {
    return in(term).toList();
  }

  private static Stream<Term> in(Term term) {
    return switch (term) {
      case Term.Not not -> in(not.term());
      case Term.All all -> all.terms().stream().flatMap(TermLeaves::in);
      case Term.Any any -> any.terms().stream().flatMap(TermLeaves::in);
      default -> Stream.of(term);
    };
  }
}
