package backheel.story;

import org.jspecify.annotations.Nullable;

/**
 * The score of a match, as a report states it.
 *
 * @param home the key of the side named first
 */
public record StatedScore(String home, Score score, String away) {

  public static StatedScore of(MatchFact fact, Score score) {
    return new StatedScore(fact.home().key(), score, fact.away().key());
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
}
