package backheel.phrase;

import java.util.Set;

/**
 * Words that somebody waits for, with and, or, not, quoted phrases, beginnings of words and
 * expressions: {@code hakimi (injury or "knee surgery" or transf*) not rumour}.
 *
 * <p>"Not" binds closer than "and", which may be left out, and "and" closer than "or", for which a
 * comma will do. Case, accents, vowel signs and forms of letters make no difference. Two phrases
 * are equal when they say the same in the same order.
 */
public final class Phrase {
  private final Term term;
  private final Set<String> indexKeys;

  private Phrase(Term term, Set<String> anchors) {
    this.term = term;
    this.indexKeys = anchors;
  }

  /**
   * Reads what a person typed.
   *
   * @throws MalformedPhraseException when it cannot be understood, is too large, or would have to
   *     be looked for in every report
   */
  public static Phrase parse(String text) throws MalformedPhraseException {
    PhraseLimits.checkTyped(text);
    var term = new PhraseParser(PhraseTokenizer.tokens(text)).parse();
    PhraseLimits.check(term);
    return new Phrase(term, IndexKeys.of(term));
  }

  /**
   * Folded words and beginnings of words, never none: every report that matches has at least one of
   * them among its {@link SearchableText#keys()}. Whoever keeps many phrases keeps them under
   * these.
   */
  public Set<String> indexKeys() {
    return indexKeys;
  }

  /** Whether the report has what this asks for. */
  public boolean matches(SearchableText words) {
    return term.matches(words);
  }

  /**
   * The phrase in its one way of writing, at most {@value PhraseLimits#MAX_TYPED_LENGTH}
   * characters, which reads back to an equal phrase.
   */
  public String canonical() {
    return TermPrinter.print(term);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Phrase that && term.equals(that.term);
  }

  @Override
  public int hashCode() {
    return term.hashCode();
  }

  @Override
  public String toString() {
    return canonical();
  }
}
