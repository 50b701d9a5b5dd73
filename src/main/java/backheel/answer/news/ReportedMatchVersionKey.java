package backheel.answer.news;

import backheel.story.MatchFact;
import backheel.story.Score;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The identity of a version: the sides, the goals of each, and the day. */
record ReportedMatchVersionKey(Set<String> sides, @Nullable Score score, @Nullable LocalDate day) {
  static ReportedMatchVersionKey of(MatchFact match) {
    var home = match.home().key();
    var away = match.away().key();
    var score = match.score();
    boolean turned = home.compareTo(away) > 0;
    return new ReportedMatchVersionKey(
        Set.of(home, away + (home.equals(away) ? "'" : "")),
        score == null || !turned ? score : score.swapped(),
        match.date());
  }
}
