package backheel.store.story;

import java.time.Instant;

/**
 * A decision of the operator about two stories.
 *
 * @param story the story that stays
 * @param other the story that was merged into it, or split off
 * @param reports the number of reports that moved
 * @param why the operator's reason, "" for none
 */
public record EditorialDecision(
    long id, Kind kind, long story, long other, int reports, String why, Instant decidedAt) {

  /** The kind of decision. */
  public enum Kind {
    MERGE,
    SPLIT
  }
}
