package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Score;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether two reports speak of one match, or plainly of two. */
public final class MatchIdentity {
  private MatchIdentity() {}

  /** A match that both sides state and do not contradict each other about. */
  public static Optional<MatchFact> shared(List<MatchFact> some, List<MatchFact> others) {
    return some.stream()
        .filter(one -> others.stream().anyMatch(other -> agree(one, other)))
        .findFirst();
  }

  /** What all reports of one match share: its two sides in the order of their keys. */
  public static String key(MatchFact match) {
    String home = match.home().key();
    String away = match.away().key();
    return home.compareTo(away) < 0 ? home + "|" + away : away + "|" + home;
  }

  private static boolean agree(MatchFact one, MatchFact other) {
    if (!key(one).equals(key(other)) || !areClose(one.date(), other.date())) {
      return false;
    }
    Score score = one.score();
    Score theirs = other.score();
    if (score == null || theirs == null) {
      return true;
    }
    boolean turned = !one.home().equals(other.home());
    return score.equals(turned ? theirs.swapped() : theirs);
  }

  private static boolean areClose(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null || Math.abs(ChronoUnit.DAYS.between(one, other)) <= 1;
  }
}
