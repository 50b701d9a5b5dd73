package backheel.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The evidence for a story: its independent accounts, with copies of one text counted once.
 *
 * @param accounts the first report of each independent account, earliest first
 * @param official the first report of a club or association itself, empty when none reports it
 * @param rumour whether every report presents the story as a rumour only
 */
public record StoryEvidence(List<Report> accounts, Optional<Report> official, boolean rumour) {
  /** Maximum number of reports considered; more do not change the outcome. */
  private static final int MAX_REPORTS_WEIGHED = 40;

  public StoryEvidence {
    accounts = List.copyOf(accounts);
  }

  /**
   * Evaluates a story.
   *
   * @param official a test whether an outlet of this name is a club or an association itself
   */
  public static StoryEvidence of(Story story, Predicate<String> official) {
    var reports =
        reportsOfKnownOutlets(story).stream()
            .limit(MAX_REPORTS_WEIGHED)
            .sorted(Comparator.comparing(Report::appearedAt))
            .toList();
    return new StoryEvidence(
        accounts(reports).stream().map(IndependentAccount::report).toList(),
        // A feed that a user added may claim any name.
        reports.stream().filter(r -> story.isPublic() && official.test(r.outlet())).findFirst(),
        reports.stream().allMatch(RumourDetector::isIn));
  }

  /**
   * Returns the reports of known outlets; when there are none, the first report, as one account of
   * unknown origin.
   */
  private static List<Report> reportsOfKnownOutlets(Story story) {
    var known =
        story.currentReports().stream().filter(report -> !report.outlet().isEmpty()).toList();
    return known.isEmpty() ? List.of(story.lead()) : known;
  }

  private static List<IndependentAccount> accounts(List<Report> reports) {
    var voices = new ArrayList<IndependentAccount>();
    for (var report : reports) {
      var independentAccount = IndependentAccount.of(report);
      if (voices.stream().noneMatch(independentAccount::isSameAs)) {
        voices.add(independentAccount);
      }
    }
    return voices;
  }

  /**
   * Returns the first account; empty when its time of publication or its outlet is unknown, or when
   * it is the only one.
   */
  public Optional<Report> first() {
    return accounts.size() > 1
        ? Optional.of(accounts.getFirst())
            .filter(report -> report.published() != null && !report.outlet().isEmpty())
        : Optional.empty();
  }
}
