package backheel.subscription.template;

import backheel.football.EditDistance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a template can tell of a story, by the word that stands in double braces. */
public enum Variable {
  TITLE,
  /** "Marca, L'Équipe and 2 others". */
  OUTLETS,
  /** The first outlet alone. */
  OUTLET,
  /** How many outlets. */
  N,
  AGE,
  DATE,
  EXCERPT,
  ABOUT,
  /** The article's page; between round brackets it makes a link of the words before it. */
  LINK,
  STANDING,
  QUOTE,
  SPEAKER,
  SCORE,
  /** Where and when the match was. */
  MATCH,
  /** What outlets have corrected, a line each. */
  CORRECTIONS,
  /** When the latest correction was made. */
  UPDATED,
  NUMBER;

  private static final int NEAR = 2;

  /** How it is written: {@code title}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Variable> called(String word) {
    return Arrays.stream(values()).filter(v -> v.word().equals(word)).findFirst();
  }

  /** The word that somebody may have meant, "" where none is near. */
  static String nearest(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .map(Variable::word)
        .filter(known -> !lower.isEmpty() && isNear(known, lower))
        .min(
            Comparator.<String>comparingInt(known -> EditDistance.of(known, lower, NEAR))
                .thenComparing(known -> !lower.startsWith(known)))
        .orElse("");
  }

  private static boolean isNear(String known, String typed) {
    int far = EditDistance.of(known, typed, NEAR);
    return known.startsWith(typed) || (far <= NEAR && 2 * far < known.length());
  }
}
