package backheel.phrase;

import backheel.phrase.PhraseToken.Kind;
import backheel.phrase.PhraseToken.Leaf;
import backheel.phrase.PhraseToken.Sign;
import java.util.ArrayList;
import java.util.List;

/** A parser of tokens into a term: "not" binds first, then "and", then "or". */
final class PhraseParser {
  private final List<PhraseToken> tokens;
  private int next;

  PhraseParser(List<PhraseToken> tokens) {
    this.tokens = RedundantCommaRemover.normalize(tokens);
  }

  Term parse() throws MalformedPhraseException {
    if (tokens.isEmpty()) {
      throw new MalformedPhraseException("phrase.empty");
    }
    var term = anyOf();
    if (next < tokens.size()) {
      throw new MalformedPhraseException("phrase.bracket");
    }
    return term;
  }

  /**
   * Parses alternatives; "not" after or before a comma holds for all of them: {@code a, b, not c}.
   */
  private Term anyOf() throws MalformedPhraseException {
    var chosen = new ArrayList<Term>();
    var denied = new ArrayList<Term>();
    boolean before = false;
    boolean after;
    do {
      var term = allOf();
      after = take(Kind.COMMA);
      (isDenial(term) && (before || after) ? denied : chosen).add(term);
      before = after;
    } while (after || take(Kind.OR));
    if (!chosen.isEmpty()) {
      denied.addFirst(Term.any(chosen));
    }
    return Term.all(denied);
  }

  private static boolean isDenial(Term term) {
    return term instanceof Term.Not
        || (term instanceof Term.All all && all.terms().stream().allMatch(PhraseParser::isDenial));
  }

  private Term allOf() throws MalformedPhraseException {
    var terms = new ArrayList<Term>();
    do {
      terms.add(one());
    } while (take(Kind.AND) || isAtStart());
    return Term.all(terms);
  }

  private Term one() throws MalformedPhraseException {
    var denied = false;
    while (take(Kind.NOT)) {
      denied = !denied;
    }
    var term = undenied();
    return denied ? Term.not(term) : term;
  }

  private Term undenied() throws MalformedPhraseException {
    if (take(Kind.OPEN)) {
      var inside = anyOf();
      if (!take(Kind.CLOSE)) {
        throw new MalformedPhraseException("phrase.bracket");
      }
      return inside;
    }
    if (next < tokens.size() && tokens.get(next) instanceof Leaf leaf) {
      next++;
      return leaf.term();
    }
    // A missing term is always next to a sign: the previous one, or at the very start the current
    // one.
    var sign = (Sign) tokens.get(Math.max(next - 1, 0));
    throw sign.kind() == Kind.CLOSE
        ? new MalformedPhraseException("phrase.bracket")
        : new MalformedPhraseException("phrase.dangling", "sign", sign.typed());
  }

  private boolean isAtStart() {
    return next < tokens.size()
        && (tokens.get(next) instanceof Leaf || at(Kind.NOT) || at(Kind.OPEN));
  }

  private boolean at(Kind kind) {
    return next < tokens.size() && tokens.get(next) instanceof Sign sign && sign.kind() == kind;
  }

  private boolean take(Kind kind) {
    if (!at(kind)) {
      return false;
    }
    next++;
    return true;
  }
}
