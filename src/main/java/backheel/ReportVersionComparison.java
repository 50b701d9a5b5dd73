package backheel;

import backheel.story.Correction;
import backheel.story.Report;
import backheel.story.correction.CorrectionDetector;
import backheel.understanding.grouping.PreparedReport;
import backheel.understanding.grouping.StoryGrouper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The change between a stored report and its new version, determined before any lock is taken. */
sealed interface ReportVersionComparison {
  /** A change that no reader would notice. */
  record Unchanged() implements ReportVersionComparison {}

  /** A different article in the place of the stored one. */
  record Replaced(PreparedReport article) implements ReportVersionComparison {}

  /** A revised version of the same article. */
  record Revised(Report now, List<Correction> corrections) implements ReportVersionComparison {
    public Revised {
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * Compares a stored report with its newly read version.
   *
   * @param id the id of the new report if a different article has taken the stored one's place
   */
  static ReportVersionComparison between(Optional<Report> stored, Report read, String id) {
    if (stored.isEmpty()
        || (CorrectionDetector.isSame(stored.get(), read)
            && Objects.equals(stored.get().licence(), read.licence()))) {
      return new Unchanged();
    }
    var was = stored.get();
    if (CorrectionDetector.isAnotherArticle(was, read)) {
      return new Replaced(StoryGrouper.prepare(read.withId(id)));
    }
    var now = read.asRevisionOf(was);
    return new Revised(now, CorrectionDetector.detect(was, now, read.fetched()));
  }
}
