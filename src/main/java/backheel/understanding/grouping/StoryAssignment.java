package backheel.understanding.grouping;

import backheel.story.JoinReason;
import java.util.List;

/**
 * The story that a report belongs to.
 *
 * @param story its number
 * @param reasons strongest first
 */
public record StoryAssignment(long story, List<JoinReason> reasons) {
  public StoryAssignment {
    reasons = List.copyOf(reasons);
  }
}
