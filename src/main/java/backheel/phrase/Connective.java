package backheel.phrase;

import backheel.football.Folding;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The small words that join the others, in the languages that Backheel speaks. */
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

  /** The connective that a word is, however it is written; with a star it is none. */
  static Optional<Connective> of(String typed) {
    if (typed.endsWith("*")) {
      return Optional.empty();
    }
    var folded = Folding.fold(typed);
    return Optional.ofNullable(BY_WORD.get(folded.isEmpty() ? typed : folded));
  }
}
