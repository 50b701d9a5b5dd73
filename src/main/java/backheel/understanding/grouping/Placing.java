package backheel.understanding.grouping;

import java.util.List;

/**
 * The story that a report belongs to.
 *
 * @param story its number
 * @param reasons why, in plain English, strongest first
 */
public record Placing(long story, List<String> reasons) {
  public Placing {
    reasons = List.copyOf(reasons);
  }
}
