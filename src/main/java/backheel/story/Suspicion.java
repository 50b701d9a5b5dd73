package backheel.story;

import java.util.List;

/**
 * What about a report a careful reader would distrust.
 *
 * @param homoglyphs whether letters of one script pose as letters of another
 * @param clickbait from 0, sober, to 1, bait
 * @param reasons in plain English, for the operator
 */
public record Suspicion(boolean homoglyphs, double clickbait, List<String> reasons) {
  public static final Suspicion NONE = new Suspicion(false, 0, List.of());

  public Suspicion {
    reasons = List.copyOf(reasons);
  }
}
