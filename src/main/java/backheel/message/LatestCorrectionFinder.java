package backheel.message;

import backheel.story.Correction;
import backheel.story.StatedScore;
import backheel.story.Story;
import java.util.HashSet;
import java.util.List;

/** The latest correction of each corrected detail that still applies to a story. */
final class LatestCorrectionFinder {
  /** Maximum number of corrections in a short message; its full answer has the others. */
  private static final int MAX_SHOWN = 3;

  private LatestCorrectionFinder() {}

  static List<Correction> of(Story story) {
    var shown = new HashSet<String>();
    return story.corrections().stream()
        .filter(
            c -> c.isAnnounced() && !(c instanceof Correction.Retraction) && isStillSo(c, story))
        .filter(c -> shown.add(subjectOf(c)))
        .limit(MAX_SHOWN)
        .toList();
  }

  /** Returns the subject of a correction, so that only the latest one on it is shown. */
  private static String subjectOf(Correction correction) {
    return switch (correction) {
      case Correction.ScoreChange c -> sides(c.was());
      case Correction.ScorersChange c -> sides(c.score());
      case Correction.QuoteRemoval c -> "quote";
      case Correction.SpeakerChange c -> "quote";
      case Correction.PublishedNotice c -> "notice";
      case Correction.HeadlineChange c -> "headline";
      case Correction.Retraction c -> "report";
      case Correction.MinorEdit c -> "";
    };
  }

  private static String sides(StatedScore score) {
    return score.home() + " " + score.away();
  }

  /**
   * Returns whether the report has not been withdrawn and, for a corrected headline, whether that
   * headline is the one shown.
   */
  private static boolean isStillSo(Correction correction, Story story) {
    boolean stands =
        story.reports().stream()
            .anyMatch(r -> r.id().equals(correction.report()) && !r.isWithdrawn());
    return stands
        && (!(correction instanceof Correction.HeadlineChange headline)
            || (story.lead().id().equals(headline.report())
                && !story.title().equals(headline.was())));
  }
}
