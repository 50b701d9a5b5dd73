package backheel.answer.news;

import backheel.store.story.ReportedQuote;
import backheel.story.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The same words of the same speaker, with every report that carries them, newest first.
 *
 * @param said the longest version, which represents all
 */
record SharedQuote(ReportedQuote said, List<ReportedQuote> all) {

  /**
   * Returns the outlets with an article of their own, first to report first; a near-copy does not
   * count.
   */
  List<String> outlets() {
    return CopiedArticleFilter.originals(reports()).stream()
        .map(Report::outlet)
        .distinct()
        .toList();
  }

  /** Returns the outlets that only copied the article of another. */
  List<String> copiers() {
    var own = outlets();
    return reports().stream().map(Report::outlet).filter(o -> !own.contains(o)).distinct().toList();
  }

  /** Returns whether at least one report leaves no doubt about the speaker. */
  boolean sure() {
    return all.stream().anyMatch(s -> s.quote().sure());
  }

  /** Returns when or where it was said, from the first report that states it; "" if none does. */
  String when() {
    return all.stream()
        .map(s -> s.quote().when())
        .filter(when -> !when.isEmpty())
        .reduce((newer, older) -> older)
        .orElse("");
  }

  /** Returns the versions in other words, one for each outlet. */
  List<QuoteVariation> variations() {
    var found = new ArrayList<QuoteVariation>();
    for (var other : all) {
      var quoteVariation = QuoteVariation.between(said, other);
      if (quoteVariation != null
          && found.stream().noneMatch(v -> v.outlet().equals(quoteVariation.outlet()))) {
        found.add(quoteVariation);
      }
    }
    return found;
  }

  private List<Report> reports() {
    return all.stream()
        .map(ReportedQuote::report)
        .filter(r -> !r.outlet().isEmpty())
        .distinct()
        .sorted(Comparator.comparing(Report::appearedAt))
        .toList();
  }
}
