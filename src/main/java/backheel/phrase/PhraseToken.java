package backheel.phrase;

/** The smallest meaningful part of a typed phrase. */
sealed interface PhraseToken {

  /** A term to search for. */
  record Leaf(Term term) implements PhraseToken {}

  /** A sign that joins or separates terms, as it was typed. */
  record Sign(Kind kind, String typed) implements PhraseToken {}

  /** The kinds of sign. */
  enum Kind {
    OPEN,
    CLOSE,
    COMMA,
    AND,
    OR,
    NOT
  }
}
