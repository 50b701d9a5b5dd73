package backheel.answer;

import backheel.story.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells articles that outlets wrote themselves from copies of an agency's or another's text. */
final class Copies {

  /** So much of the shorter article in the longer one makes it a copy. */
  private static final double COPIED = 0.6;

  private static final int SEQUENCE = 4;

  /** Of shorter articles nothing can be told: most of their words are the quote itself. */
  private static final int SHORTEST = 60;

  private Copies() {}

  /** The reports without those that copy an earlier one; first to report first. */
  static List<Report> originals(List<Report> reports) {
    if (reports.size() < 2) {
      return reports;
    }
    var kept = new ArrayList<Report>();
    var texts = new ArrayList<Set<String>>();
    for (var report : reports) {
      var text = Wordings.sequences(Wordings.words(report.body()), SEQUENCE);
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
    return Math.min(text.size(), other.size()) >= SHORTEST && Wordings.share(COPIED, text, other);
  }
}
