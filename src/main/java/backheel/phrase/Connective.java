package backheel.phrase;

import backheel.football.Folding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words that join terms, in the languages that Backheel supports. */
enum Connective {
  AND("and et y e و & && +"),
  OR("or ou o u او"),
  NOT("not without non pas sans no sin ليس بدون");

  private static final Map<String, Connective> BY_WORD = new HashMap<>();

  static {
    for (var connective : values()) {
      for (var word : connective.words.split(" ", -1)) {
        BY_WORD.put(word, connective);
      }
    }
  }

  private final String words;

  Connective(String words) {
    this.words = words;
  }

  /** Returns the connective that a word is, in any spelling; a word that ends in a star is none. */
  static Optional<Connective> of(String typed) {
    if (typed.endsWith("*")) {
      return Optional.empty();
    }
    var folded = Folding.fold(typed);
    return Optional.ofNullable(BY_WORD.get(folded.isEmpty() ? typed : folded));
  }
}
