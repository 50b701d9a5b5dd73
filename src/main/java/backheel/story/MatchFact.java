package backheel.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result or a fixture that a report states; what it does not state is null or empty.
 *
 * @param home the side named first
 * @param stage such as "semi-final", "group"
 * @param group such as "F"
 * @param venue the ground's canonical name, or as written
 * @param competition the competition's canonical name
 */
public record MatchFact(
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

  /** Whether the match has been played. */
  public enum Status {
    PLAYED,
    SCHEDULED
  }

  public MatchFact {
    goals = List.copyOf(goals);
  }
}
