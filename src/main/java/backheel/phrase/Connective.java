package backheel.phrase;

import backheel.football.TextFolding;
import backheel.language.EnumWordIndex;
import java.util.Optional;

/** The meanings of the words that join terms. */
enum Connective {
  AND,
  OR,
  NOT;

  private static final EnumWordIndex<Connective> WORDS =
      new EnumWordIndex<>(Connective.class, "phrase", TextFolding::fold);

  /** Returns the connective that a word is, in any spelling; a word that ends in a star is none. */
  static Optional<Connective> of(String typed) {
    return typed.endsWith("*") ? Optional.empty() : WORDS.find(typed);
  }
}
