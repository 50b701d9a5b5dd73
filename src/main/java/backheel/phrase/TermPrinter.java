package backheel.phrase;

import static java.util.stream.Collectors.joining;

import backheel.phrase.Term.All;
import backheel.phrase.Term.Any;

/** A printer of terms in their canonical spelling. */
final class TermPrinter {

  private TermPrinter() {}

  static String print(Term term) {
    return switch (term) {
      case Term.Word word -> word(word.word());
      case Term.Prefix prefix -> prefix.start() + "*";
      case Term.Sequence sequence -> sequence(sequence);
      case Term.Expression expression -> "/" + expression.pattern().pattern() + "/";
      case Term.Not not -> "not " + bracketed(not.term());
      case All all -> all.terms().stream().map(TermPrinter::bracketed).collect(joining(" "));
      case Any any -> any.terms().stream().map(TermPrinter::print).collect(joining(" or "));
    };
  }

  private static String word(String word) {
    return Connective.of(word).isPresent() ? "\"" + word + "\"" : word;
  }

  private static String sequence(Term.Sequence sequence) {
    return "\"" + String.join(" ", sequence.words()) + (sequence.open() ? "*\"" : "\"");
  }

  private static String bracketed(Term term) {
    return term instanceof All || term instanceof Any ? "(" + print(term) + ")" : print(term);
  }
}
