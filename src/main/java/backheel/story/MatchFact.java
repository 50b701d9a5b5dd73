package backheel.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result or a fixture that a report states; values that it does not state are null, false or
 * empty.
 *
 * @param home the side named first
 * @param score after any extra time
 * @param shootout kicks scored, when penalties decided
 * @param stage such as "semi-final", "group"
 * @param group such as "F"
 * @param venue the ground's canonical name, or as written
 * @param competition the competition's canonical name
 */
public record MatchFact(
    Subject home,
    Subject away,
    @Nullable Score score,
    @Nullable Score shootout,
    boolean afterExtraTime,
    @Nullable LocalDate date,
    @Nullable String stage,
    @Nullable String group,
    @Nullable String venue,
    @Nullable String competition,
    Status status,
    List<Goal> goals,
    List<Booking> cards,
    List<Substitution> substitutions) {

  /** The state of a match: played or still to be played. */
  public enum Status {
    PLAYED,
    SCHEDULED
  }

  public MatchFact {
    goals = List.copyOf(goals);
    cards = List.copyOf(cards);
    substitutions = List.copyOf(substitutions);
  }

  /** Creates a fact without penalties, extra time, cards or substitutions. */
  public MatchFact(
      Subject home,
      Subject away,
      @Nullable Score score,
      @Nullable LocalDate date,
      @Nullable String stage,
      @Nullable String group,
      @Nullable String venue,
      @Nullable String competition,
      Status status,
      List<Goal> goals) {
    this(
        home,
        away,
        score,
        /* shootout= */ null,
        /* afterExtraTime= */ false,
        date,
        stage,
        group,
        venue,
        competition,
        status,
        goals,
        List.of(),
        List.of());
  }

  /** Returns the place and time that the report states. */
  public MatchContext setting() {
    return new MatchContext(competition, stage, group, venue, date);
  }

  /** Returns the same match with these events. */
  public MatchFact with(List<Goal> scored, List<Booking> shown, List<Substitution> made) {
    return new MatchFact(
        home,
        away,
        score,
        shootout,
        afterExtraTime,
        date,
        stage,
        group,
        venue,
        competition,
        status,
        scored,
        shown,
        made);
  }
}
