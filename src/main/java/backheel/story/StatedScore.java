package backheel.story;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A score within a correction, written {@code team/MAR 2-0 team/BEL} and, when the scorers were
 * changed, their names.
 *
 * @param home the key of the side named first
 * @param scorers "" when only the score matters
 */
public record StatedScore(String home, Score score, String away, String scorers) {

  /** Parses the format of {@link #toString}; empty for any other text. */
  public static Optional<StatedScore> read(String written) {
    var parts = written.split(" ", 4);
    var goals = parts.length < 3 ? parts : parts[1].split("-", 2);
    if (parts.length < 3 || goals.length < 2 || !parts[1].matches("\\d{1,3}-\\d{1,3}")) {
      return Optional.empty();
    }
    var score = new Score(Integer.parseInt(goals[0]), Integer.parseInt(goals[1]));
    return Optional.of(
        new StatedScore(parts[0], score, parts[2], parts.length > 3 ? parts[3] : ""));
  }

  public static StatedScore of(MatchFact fact, Score score, String scorers) {
    return new StatedScore(fact.home().key(), score, fact.away().key(), scorers);
  }

  /**
   * Returns the score of {@code other} from the viewpoint of the side that {@code fact} names
   * first.
   */
  static @Nullable public Score as(MatchFact fact, MatchFact other) {
    var score = other.score();
    return score == null || other.home().equals(fact.home()) ? score : score.swapped();
  }

  /** Returns whether both are about one match, as far as their dates are known. */
  public static boolean isSameMatch(MatchFact one, MatchFact other) {
    boolean straight = one.home().equals(other.home()) && one.away().equals(other.away());
    boolean turned = one.home().equals(other.away()) && one.away().equals(other.home());
    var day = one.date();
    return (straight || turned)
        && (day == null || other.date() == null || day.equals(other.date()));
  }

  @Override
  public String toString() {
    return (home + " " + score + " " + away + " " + scorers).strip();
  }
}
