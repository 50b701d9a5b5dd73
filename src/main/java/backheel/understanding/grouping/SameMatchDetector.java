package backheel.understanding.grouping;

import backheel.story.MatchFact;
import backheel.story.Score;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule for whether two reports are about one match or clearly about two. */
final class SameMatchDetector {
  private SameMatchDetector() {}

  /** Returns a match that both state without contradiction. */
  public static Optional<MatchFact> shared(List<MatchFact> some, List<MatchFact> others) {
    return some.stream()
        .filter(one -> others.stream().anyMatch(other -> agree(one, other)))
        .findFirst();
  }

  /** Returns the key common to all reports of one match: its two sides, sorted. */
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
