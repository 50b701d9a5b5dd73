package backheel.story;

import java.util.List;

/**
 * The reasons why a careful reader would distrust a report.
 *
 * @param homoglyphs whether letters of one script pose as letters of another
 * @param clickbait from 0, sober, to 1, bait
 * @param bait the ways in which the headline baits, strongest first
 * @param reasons in plain English, for the operator
 */
public record Suspicion(
    boolean homoglyphs, double clickbait, List<ClickbaitTechnique> bait, List<String> reasons) {
  public static final Suspicion NONE = new Suspicion(false, 0, List.of(), List.of());

  private static final double MIN_BAIT_SCORE = 0.5;

  public Suspicion {
    // Data stored before bait had kinds has none.
    bait = bait == null ? List.of() : List.copyOf(bait);
    reasons = List.copyOf(reasons);
  }

  /** Returns whether people should be warned that the headline is bait. */
  public boolean isBait() {
    return clickbait >= MIN_BAIT_SCORE;
  }
}
