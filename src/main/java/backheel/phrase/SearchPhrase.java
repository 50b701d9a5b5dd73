package backheel.phrase;

import java.util.Set;

/**
 * A search phrase that a chat subscribes to, with and, or, not, quoted phrases, prefixes and
 * regular expressions: {@code hakimi (injury or "knee surgery" or transf*) not rumour}.
 *
 * <p>"Not" binds closer than "and", which may be left out, and "and" closer than "or", which may be
 * written as a comma. Case, accents, vowel signs and letter forms make no difference. Two phrases
 * are equal when they have the same terms in the same order.
 */
public final class SearchPhrase {
  private final Term term;
  private final Set<String> indexKeys;

  private SearchPhrase(Term term, Set<String> anchors) {
    this.term = term;
    this.indexKeys = anchors;
  }

  /**
   * Parses a phrase as a person typed it.
   *
   * @throws MalformedPhraseException when it cannot be understood, is too large, or would have to
   *     be searched for in every report
   */
  public static SearchPhrase parse(String text) throws MalformedPhraseException {
    PhraseLimits.checkTyped(text);
    var term = new PhraseParser(PhraseTokenizer.tokens(text)).parse();
    PhraseLimits.check(term);
    return new SearchPhrase(term, IndexKeySelector.of(term));
  }

  /**
   * Returns folded words and prefixes, never none: every matching report has at least one of them
   * among its {@link SearchableText#keys()}. An index of many phrases stores them under these.
   */
  public Set<String> indexKeys() {
    return indexKeys;
  }

  /** Returns whether the report matches. */
  public boolean matches(SearchableText searchableText) {
    return term.matches(searchableText);
  }

  /**
   * Returns the phrase in its canonical spelling, at most {@value PhraseLimits#MAX_TYPED_LENGTH}
   * characters, which parses to an equal phrase.
   */
  public String canonical() {
    return TermPrinter.print(term);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SearchPhrase that && term.equals(that.term);
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
