package backheel;

import backheel.story.Correction;
import backheel.story.Report;
import backheel.story.correction.CorrectionDetector;
import backheel.understanding.grouping.Grouping;
import backheel.understanding.grouping.PreparedReport;
import java.util.List;
import java.util.Optional;

/** What another version of a report changes, found out before anything is locked. */
sealed interface Change {
  /** Nothing that anybody reads. */
  record None() implements Change {}

  /** The place holds another article now. */
  record Another(PreparedReport article) implements Change {}

  /** The article reads otherwise. */
  record Revised(Report now, List<Correction> corrections) implements Change {
    public Revised {
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * Compares a report that is stored with what was read now.
   *
   * @param id what the report is called where another article has taken its place
   */
  static Change between(Optional<Report> stored, Report read, String id) {
    if (stored.isEmpty() || CorrectionDetector.isSame(stored.get(), read)) {
      return new None();
    }
    var was = stored.get();
    if (CorrectionDetector.isAnotherArticle(was, read)) {
      return new Another(Grouping.prepare(read.withId(id)));
    }
    var now = read.asRevisionOf(was);
    return new Revised(now, CorrectionDetector.detect(was, now, read.fetched()));
  }
}
