package backheel.football;

import backheel.story.Goal;
import backheel.story.MatchContext;
import backheel.story.Score;
import backheel.story.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A played match from a results file; values that the file lacks are "".
 *
 * @param id stable each time the file is read
 * @param score after any extra time
 * @param shootout kicks scored, null when there was none
 * @param date the local day
 * @param competition the canonical name with its year, as returned by {@link Catalogue#edition}
 * @param stage such as "semi-final", in the words of {@code MatchFact}
 * @param group such as "F"
 * @param kickOff null when only the day is known
 */
public record MatchResult(
    String id,
    Subject home,
    Subject away,
    Score score,
    @Nullable Score shootout,
    LocalDate date,
    String competition,
    String stage,
    String group,
    String venue,
    String city,
    boolean afterExtraTime,
    List<Goal> goals,
    @Nullable Instant kickOff) {

  public MatchResult {
    goals = List.copyOf(goals);
  }

  /** Creates a result of which only the day is known. */
  public MatchResult(
      String id,
      Subject home,
      Subject away,
      Score score,
      @Nullable Score shootout,
      LocalDate date,
      String competition,
      String stage,
      String group,
      String venue,
      String city,
      boolean afterExtraTime,
      List<Goal> goals) {
    this(
        id,
        home,
        away,
        score,
        shootout,
        date,
        competition,
        stage,
        group,
        venue,
        city,
        afterExtraTime,
        goals,
        null);
  }

  /** Returns the place and time. */
  public MatchContext setting() {
    return new MatchContext(competition, stage, group, venue, date);
  }

  Fixture fixture() {
    return new Fixture(
        id, home, away, date, competition, stage, group, venue, city, score, kickOff);
  }
}
