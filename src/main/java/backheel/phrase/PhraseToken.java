package backheel.phrase;

/** The smallest part of what a person typed that means something. */
sealed interface PhraseToken {

  /** Something to look for. */
  record Leaf(Term term) implements PhraseToken {}

  /** Something that joins or parts what is looked for, as it was typed. */
  record Sign(Kind kind, String typed) implements PhraseToken {}

  /** What a sign does. */
  enum Kind {
    OPEN,
    CLOSE,
    COMMA,
    AND,
    OR,
    NOT
  }
}
