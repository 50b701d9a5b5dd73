package backheel.message.template;

import backheel.football.EditDistance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The variables of a template, written in double braces. */
public enum TemplateVariable {
  TITLE,
  /** The outlets: "Marca, L'Équipe and 2 others". */
  OUTLETS,
  /** The first outlet alone. */
  OUTLET,
  /** The number of outlets. */
  N,
  AGE,
  DATE,
  EXCERPT,
  ABOUT,
  /** The article's page; in round brackets it links the words before it. */
  LINK,
  STANDING,
  QUOTE,
  SPEAKER,
  SCORE,
  /** The place and time of the match. */
  MATCH,
  /** The corrections by outlets, a line each. */
  CORRECTIONS,
  /** The time of the latest correction. */
  UPDATED,
  NUMBER;

  private static final int MAX_DISTANCE = 2;

  /** Returns the word as written in templates: {@code title}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TemplateVariable> find(String word) {
    return Arrays.stream(values()).filter(v -> v.word().equals(word)).findFirst();
  }

  /** Returns the word that was probably meant, "" where none is near. */
  static String nearest(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .map(TemplateVariable::word)
        .filter(known -> !lower.isEmpty() && isNear(known, lower))
        .min(
            Comparator.<String>comparingInt(known -> EditDistance.of(known, lower, MAX_DISTANCE))
                .thenComparing(known -> !lower.startsWith(known)))
        .orElse("");
  }

  private static boolean isNear(String known, String typed) {
    int far = EditDistance.of(known, typed, MAX_DISTANCE);
    return known.startsWith(typed) || (far <= MAX_DISTANCE && 2 * far < known.length());
  }
}
