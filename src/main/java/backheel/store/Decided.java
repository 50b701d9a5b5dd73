package backheel.store;

import java.time.Instant;

/**
 * What the operator decided about two stories.
 *
 * @param story the story that stays
 * @param other the story that was merged into it, or split off
 * @param reports how many reports moved
 * @param why in the operator's words, "" for none
 */
public record Decided(
    long id, Kind kind, long story, long other, int reports, String why, Instant made) {

  /** What can be decided. */
  public enum Kind {
    MERGE,
    SPLIT
  }
}
