package backheel.understanding.grouping;

import java.util.List;

/**
 * The story that a report belongs to.
 *
 * @param story its number
 * @param reasons why, strongest first
 */
public record Placing(long story, List<Reason> reasons) {
  public Placing {
    reasons = List.copyOf(reasons);
  }
}
