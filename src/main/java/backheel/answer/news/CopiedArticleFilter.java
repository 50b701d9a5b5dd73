package backheel.answer.news;

import backheel.story.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A detector of articles that outlets copied from an agency or from each other. */
final class CopiedArticleFilter {

  /** Share of the shorter article that makes it a copy if the longer one contains it. */
  private static final double MIN_COPIED_SHARE = 0.6;

  private static final int SEQUENCE_LENGTH = 4;

  /**
   * Minimum number of word sequences for a comparison: most words of a shorter article are the
   * quote itself.
   */
  private static final int MIN_SEQUENCES = 60;

  private CopiedArticleFilter() {}

  /** Returns the reports, first to report first, without those that copy an earlier one. */
  static List<Report> originals(List<Report> reports) {
    if (reports.size() < 2) {
      return reports;
    }
    var kept = new ArrayList<Report>();
    var texts = new ArrayList<Set<String>>();
    for (var report : reports) {
      var text = QuoteWording.sequences(QuoteWording.words(report.body()), SEQUENCE_LENGTH);
      var copied =
          kept.stream().anyMatch(r -> r.body().equals(report.body()))
              || texts.stream().anyMatch(other -> isCopy(text, other));
      if (!copied) {
        kept.add(report);
        texts.add(text);
      }
    }
    return kept;
  }

  private static boolean isCopy(Set<String> text, Set<String> other) {
    return Math.min(text.size(), other.size()) >= MIN_SEQUENCES
        && QuoteWording.share(MIN_COPIED_SHARE, text, other);
  }
}
