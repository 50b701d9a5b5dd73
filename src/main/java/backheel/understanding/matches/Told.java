package backheel.understanding.matches;

import backheel.story.MatchFact;
import backheel.story.Score;
import backheel.story.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one sentence tells of a match. */
record Told(
    Subject home,
    Subject away,
    @Nullable Score score,
    @Nullable LocalDate day,
    @Nullable String stage,
    @Nullable String group,
    @Nullable Subject venue,
    @Nullable Subject competition,
    MatchFact.Status status) {

  boolean samePair(Told other) {
    return (home.equals(other.home) && away.equals(other.away))
        || (home.equals(other.away) && away.equals(other.home));
  }

  Told turned() {
    return new Told(
        /* home= */ away,
        /* away= */ home,
        score == null ? null : score.turned(),
        day,
        stage,
        group,
        venue,
        competition,
        status);
  }

  /** Both as one, when nothing in them is at odds. */
  @Nullable Told joined(Told later) {
    var other = later.home.equals(home) ? later : later.turned();
    var agree =
        samePair(later)
            && status == other.status
            && agrees(score, other.score)
            && agrees(day, other.day)
            && agrees(stage, other.stage);
    return agree
        ? new Told(
            home,
            away,
            either(score, other.score),
            either(day, other.day),
            either(stage, other.stage),
            either(group, other.group),
            either(venue, other.venue),
            either(competition, other.competition),
            status)
        : null;
  }

  private static <T> boolean agrees(@Nullable T one, @Nullable T other) {
    return one == null || other == null || one.equals(other);
  }

  private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
