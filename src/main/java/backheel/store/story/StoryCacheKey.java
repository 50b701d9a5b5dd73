package backheel.store.story;

import backheel.store.report.Audience;
import backheel.store.report.Viewer;
import backheel.story.Report;
import java.util.List;

/** A query: its viewer, kind, words and page. */
record StoryCacheKey(Viewer viewer, String kind, List<String> words, int page, int size) {
  /** Returns whether a new report may change the answer. */
  boolean isTouchedBy(long story, Report report, Audience audience) {
    boolean seen = viewer.canSee(audience.feed()) || !viewer.pass().isEmpty();
    return seen && isTouchedBy(story, report);
  }

  private boolean isTouchedBy(long story, Report report) {
    return switch (kind) {
      case "number" -> words.contains(Long.toString(story));
      case "about", "matches" ->
          report.subjects().stream().anyMatch(c -> words.contains(c.subject().key()))
              || report.matches().stream()
                  .anyMatch(m -> words.contains(m.home().key()) || words.contains(m.away().key()));
      default -> true;
    };
  }
}
